package eu.consenthub.localstack.sandbox.mail;

/**
 * One mail of a batch.
 *
 * @param address bare, where it goes
 * @param shown what stands in its To header
 * @param variablesOf bare address whose recipient variables it is filled with; differs from address for copies
 */
public record Recipient(String address, String shown, String variablesOf) {

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
