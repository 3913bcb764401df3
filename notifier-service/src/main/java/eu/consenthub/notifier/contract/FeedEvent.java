package eu.consenthub.notifier.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of the consent feed; public because the projection applies it.
 *
 * @param sequence position in the contact's chain, from 1, without gaps
 * @param usableUntil last day (Europe/Paris) of use as known after this event; null: not usable
 */
public record FeedEvent(
        UUID eventId,
        UUID contactId,
        long sequence,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable LocalDate usableUntil,
        Fact fact) {}
