package eu.consenthub.consent.standing;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.RecordedEvent;

/** An event and whose it is. */
public record PastEvent(ContactId contactId, RecordedEvent recorded) {}
