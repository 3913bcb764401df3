package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.WordingReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one scope, and the event it rests on.
 *
 * @param since instant of the act
 * @param until last day (Europe/Paris) of a permission given for a period (CONS-7)
 * @param pausedUntil last day (Europe/Paris) of a pause
 * @param sequence place of the event in the contact's chain; of two standings the one with the higher number came later
 * @param informedAt when the legitimate interest was explained
 * @param request what was asked for last and is not settled; it changes nothing of the rest
 * @param endedBy id of the rule that ended a permission, while that is the last word
 */
public record Standing(Status status, @Nullable LegalBasis basis, Instant since, @Nullable LocalDate until, @Nullable LocalDate pausedUntil,
        UUID eventId, long sequence, @Nullable WordingReference wording, @Nullable Instant informedAt, @Nullable Request request,
        @Nullable String endedBy) {

    /** The state of CONS-1 at an instant: an open request shows where nothing else was said. */
    public Status shown(Instant at) {
        return status == Status.NONE && request != null && request.isOpen(at) ? request.status() : status;
    }

    /** A standing on which no permission rests. */
    static Standing without(Status status, RecordedEvent by) {
        return new Standing(status, null, by.occurredAt(), null, null, by.eventId(), by.sequence(), null, null, null, null);
    }

    /** What is left when a rule ends a permission: the day that was its last stays known. */
    Standing ended(Status by, String rule, RecordedEvent event) {
        return new Standing(by, null, event.occurredAt(), until, null, event.eventId(), event.sequence(), null, null, request, rule);
    }

    Standing pausedUntil(@Nullable LocalDate day) {
        return new Standing(status, basis, since, until, day, eventId, sequence, wording, informedAt, request, endedBy);
    }

    Standing asked(Request asked) {
        return new Standing(status, basis, since, until, pausedUntil, eventId, sequence, wording, informedAt, asked, endedBy);
    }

    /** A consent that holds at this instant. */
    boolean isConsentAt(Instant at) {
        return status.isGiven() && basis == LegalBasis.CONSENT
                && (until == null || !RetentionClock.parisDate(at).isAfter(until));
    }
}
