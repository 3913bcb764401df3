package eu.consenthub.consent.listing;

import eu.consenthub.consent.contact.Contact;
import eu.consenthub.consent.decision.Answer;
import eu.consenthub.consent.decision.Profile;

/** One contact of a list: who it is, and what permits it. */
record Listed(Contact contact, Profile profile, Answer answer) {

    /** Identities do not go into logs. */
    @Override
    public String toString() {
        return "Listed[" + contact.id() + "]";
    }
}
