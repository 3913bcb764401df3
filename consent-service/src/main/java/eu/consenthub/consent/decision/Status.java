package eu.consenthub.consent.decision;

import org.jspecify.annotations.Nullable;

/** Where a purpose by a channel stands. INFORMED: told of the legitimate interest. NONE: nothing was said but a pause. */
public enum Status {
    NONE, GIVEN, INFORMED, REFUSED, WITHDRAWN, OBJECTED;

    /** The person has said stop: nobody but the person can undo it (PERM-12). */
    public boolean isStop() {
        return this == REFUSED || this == WITHDRAWN || this == OBJECTED;
    }

    /** The status this event leads to, or null when it is about something else. */
    public static @Nullable Status after(Event event) {
        return switch (event) {
            case ConsentGiven given -> GIVEN;
            case ContactInformed informed -> INFORMED;
            case ConsentRefused refused -> REFUSED;
            case ConsentWithdrawn withdrawn -> WITHDRAWN;
            case ProcessingObjected objected -> OBJECTED;
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
