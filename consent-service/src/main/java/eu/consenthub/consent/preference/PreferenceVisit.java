package eu.consenthub.consent.preference;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.web.PageLanguage;

/** Somebody at the preference centre: who, in which language, and at which address. */
record PreferenceVisit(Visitor visitor, PageLanguage language, String path) {

    ContactId contact() {
        return visitor.contact().id();
    }
}
