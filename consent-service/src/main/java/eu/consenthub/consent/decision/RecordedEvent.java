package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Method;
import java.time.Instant;
import java.util.UUID;

/**
 * An event with its place in the contact's chain.
 *
 * @param sequence 1 for the first, then without gaps
 * @param occurredAt when the act took place, in microseconds, never after recordedAt
 * @param recordedAt when the ledger took it in, in microseconds
 */
public record RecordedEvent(UUID eventId, long sequence, Instant occurredAt, Instant recordedAt, ActorRole actor, Method method,
        Event event) {}
