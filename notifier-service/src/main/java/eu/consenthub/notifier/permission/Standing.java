package eu.consenthub.notifier.permission;

import eu.consenthub.notifier.contract.Channel;
import eu.consenthub.notifier.contract.FeedEvent;
import eu.consenthub.notifier.contract.Fact;
import eu.consenthub.notifier.contract.PermissionStatus;
import eu.consenthub.notifier.contract.WordingReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the last act left for one purpose and channel of one contact, and the pause that may lie over it. */
record Standing(
        Pair pair,
        PermissionStatus status,
        @Nullable String basis,
        Instant since,
        @Nullable LocalDate until,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalDate informedOn,
        UUID eventId,
        long sequence,
        @Nullable WordingReference wording) {

    /** Purpose and channel. */
    record Pair(String purpose, Channel channel) {}

    /** What a stated fact leaves; a pause outlives it only when something may still be sent. */
    static Standing left(FeedEvent by, Fact.Stated fact, @Nullable Standing before) {
        Instant informedAt = fact.informedAt();
        return new Standing(
                new Pair(fact.purpose(), fact.channel()),
                fact.status(),
                fact.basis(),
                by.occurredAt(),
                fact.until(),
                before == null || fact.basis() == null ? null : before.pausedUntil(),
                informedAt == null ? null : ParisDay.of(informedAt),
                by.eventId(),
                by.sequence(),
                fact.wording());
    }

    /** What is left without a ground: by an objection, or by a pause of what was never permitted. */
    static Standing without(PermissionStatus status, FeedEvent by, Pair pair) {
        return left(by, new Fact.Stated(pair.purpose(), pair.channel(), status, null, null, null, null), null);
    }

    Standing pausedUntil(@Nullable LocalDate day) {
        return new Standing(pair, status, basis, since, until, day, informedOn, eventId, sequence, wording);
    }
}
