package eu.consenthub.consent.decision;

import org.jspecify.annotations.Nullable;

/**
 * Where a purpose by a channel stands: the states of CONS-1, and INFORMED: told of the legitimate interest; OBJECTED: Art. 21(2).
 * NONE: nothing was said but perhaps a pause or a request. REQUESTED and PENDING_CONFIRMATION are shown, never stored: a request
 * stands beside what holds.
 */
public enum Status {
    NONE, REQUESTED, PENDING_CONFIRMATION, GIVEN, RECONFIRMED, INFORMED, REFUSED, WITHDRAWN, OBJECTED, EXPIRED, INVALIDATED;

    /** The person has said stop: nobody but the person can undo it (PERM-12). */
    public boolean isStop() {
        return this == REFUSED || this == WITHDRAWN || this == OBJECTED;
    }

    /** The person has said yes, once or again. */
    public boolean isGiven() {
        return this == GIVEN || this == RECONFIRMED;
    }

    /** A rule ended it; no other ground takes its place (PERM-11). */
    public boolean isEndedByRule() {
        return this == EXPIRED || this == INVALIDATED;
    }

    /** The status this event leads to, or null when it is about something else. */
    public static @Nullable Status after(Event event) {
        return switch (event) {
            case ConsentGiven given -> GIVEN;
            case ContactInformed informed -> INFORMED;
            case ConsentRefused refused -> REFUSED;
            case ConsentWithdrawn withdrawn -> WITHDRAWN;
            case ProcessingObjected objected -> OBJECTED;
            case ConsentExpired expired -> EXPIRED;
            case ConsentInvalidated invalidated -> INVALIDATED;
            case ConsentRequested requested -> requested.answered() ? PENDING_CONFIRMATION : REQUESTED;
            case CommunicationPaused paused -> null;
            case CommunicationResumed resumed -> null;
            case ContactRegistered registered -> null;
            case ContactAttributesChanged changed -> null;
            case ContactRectified rectified -> null;
            case ContactPointUndeliverable undeliverable -> null;
            case ProcessingRestricted restricted -> null;
            case RestrictionLifted lifted -> null;
            case ContactErased erased -> null;
        };
    }
}
