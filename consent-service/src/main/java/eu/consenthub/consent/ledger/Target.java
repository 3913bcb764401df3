package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.ContactId;

/** Whom a submission is about. */
public sealed interface Target {

    /** A contact by its pseudonym. */
    record Known(ContactId id) implements Target {}

    /**
     * A contact by its address.
     *
     * @param createIfMissing make it known if it is not; the submission's first command must then be {@code RegisterContact}
     * @param refreshProfile fill vault fields that are still empty; what is there is never overwritten
     */
    record ByEmail(ContactData data, boolean createIfMissing, boolean refreshProfile) implements Target {}
}
