package eu.consenthub.consent.preference;

import eu.consenthub.consent.contact.Contact;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.web.MaskedAddress;

/** The person behind a genuine link: who it is, and what holds now. */
record Visitor(Contact contact, ContactState state) {

    String maskedAddress() {
        return MaskedAddress.of(contact.data().email().asGiven());
    }
}
