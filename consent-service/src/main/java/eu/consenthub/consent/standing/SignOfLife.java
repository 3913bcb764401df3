package eu.consenthub.consent.standing;

import eu.consenthub.consent.contact.ContactId;
import java.time.Instant;
import java.util.UUID;

/** A qualifying activity of CLOCK-5 that is no consent, e.g. a reply or a registration for an event; activityId makes repeats harmless. */
public record SignOfLife(UUID activityId, ContactId contactId, String kind, Instant occurredAt) {}
