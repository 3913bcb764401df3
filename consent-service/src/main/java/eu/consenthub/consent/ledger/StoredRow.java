package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.ContactId;
import java.util.UUID;

/**
 * A row of the ledger as it lies there, be it nonsense: nothing of it is understood, only read.
 *
 * @param position  place in the whole ledger
 * @param canonical the facts as canonical JSON, over which the hash should be
 */
public record StoredRow(long position, UUID contact, long sequence, String canonical, byte[] previousHash, byte[] hash) {

    public ContactId contactId() {
        return new ContactId(contact);
    }
}
