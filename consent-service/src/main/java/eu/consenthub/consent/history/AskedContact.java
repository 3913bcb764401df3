package eu.consenthub.consent.history;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.platform.web.Problem;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Whom somebody asks about; in a batch each is read, and may fail, by itself. */
@JsonDeserialize(using = AskedContactReader.class)
sealed interface AskedContact {

    record Known(ContactId id) implements AskedContact {}

    record ByEmail(EmailAddress email) implements AskedContact {}

    record Unreadable(Problem problem) implements AskedContact {}
}
