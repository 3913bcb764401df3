package eu.consenthub.consent.preference;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.web.PageLanguage;

/** Somebody at the unsubscribe link of a mail: who, about what, in which language, and at which address. */
record UnsubscribeVisit(Visitor visitor, PurposeKey purpose, PageLanguage language, String path) {

    ContactId contact() {
        return visitor.contact().id();
    }

    /** They have said stop before; asked again, the page says so instead of asking. */
    boolean isStopped() {
        return visitor.state()
                .standing(purpose, Channel.EMAIL)
                .filter(standing -> standing.status().isStop())
                .isPresent();
    }
}
