package eu.consenthub.consent.ledger;

/** What proves an act and may identify the person: a JSON object, kept in the vault word for word; the ledger holds a salted digest of it. */
public record Evidence(String json) {

    /** Evidence does not go into logs. */
    @Override
    public String toString() {
        return "Evidence[…]";
    }
}
