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
 */
public record Standing(Status status, @Nullable LegalBasis basis, Instant since, @Nullable LocalDate until, @Nullable LocalDate pausedUntil,
        UUID eventId, long sequence, @Nullable WordingReference wording, @Nullable Instant informedAt) {

    Standing pausedUntil(@Nullable LocalDate day) {
        return new Standing(status, basis, since, until, day, eventId, sequence, wording, informedAt);
    }
}
