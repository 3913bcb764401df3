package eu.consenthub.localstack.sandbox.mail;

import java.util.Optional;

/** Names one mail: the batch and the place of its recipient in it, written {@code 12-3}. */
public record MailKey(long batch, int recipient) implements Comparable<MailKey> {

    public static Optional<MailKey> parse(String text) {
        if (!text.matches("[0-9]{1,15}-[0-9]{1,6}")) {
            return Optional.empty();
        }
        int dash = text.indexOf('-');
        return Optional.of(new MailKey(Long.parseLong(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1))));
    }

    @Override
    public int compareTo(MailKey other) {
        int byBatch = Long.compare(batch, other.batch);
        return byBatch != 0 ? byBatch : Integer.compare(recipient, other.recipient);
    }

    @Override
    public String toString() {
        return batch + "-" + recipient;
    }
}
