package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.WordingReference;
import java.time.Instant;

/**
 * A consent somebody asked for that is not settled yet (CONS-1). It stands beside what holds: it permits nothing and takes
 * nothing away.
 *
 * @param answered true: the person said yes and must still confirm it; false: the company asked and waits for an answer
 * @param at when it was asked for
 * @param until the last instant at which it can be confirmed or answered
 */
public record Request(boolean answered, Instant at, Instant until, WordingReference wording) {

    boolean isOpen(Instant now) {
        return !now.isAfter(until);
    }

    Status status() {
        return answered ? Status.PENDING_CONFIRMATION : Status.REQUESTED;
    }
}
