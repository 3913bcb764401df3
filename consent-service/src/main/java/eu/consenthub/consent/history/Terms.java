package eu.consenthub.consent.history;

import eu.consenthub.consent.decision.CommunicationPaused;
import eu.consenthub.consent.decision.CommunicationResumed;
import eu.consenthub.consent.decision.ConsentExpired;
import eu.consenthub.consent.decision.ConsentGiven;
import eu.consenthub.consent.decision.ConsentInvalidated;
import eu.consenthub.consent.decision.ConsentRefused;
import eu.consenthub.consent.decision.ConsentRequested;
import eu.consenthub.consent.decision.ConsentWithdrawn;
import eu.consenthub.consent.decision.ContactAttributesChanged;
import eu.consenthub.consent.decision.ContactErased;
import eu.consenthub.consent.decision.ContactInformed;
import eu.consenthub.consent.decision.ContactPointUndeliverable;
import eu.consenthub.consent.decision.ContactRectified;
import eu.consenthub.consent.decision.ContactRegistered;
import eu.consenthub.consent.decision.Event;
import eu.consenthub.consent.decision.ProcessingObjected;
import eu.consenthub.consent.decision.ProcessingRestricted;
import eu.consenthub.consent.decision.RestrictionLifted;
import eu.consenthub.consent.policy.Act;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.WordingReference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an event says of the terms of a permission, as far as it says something. */
record Terms(@Nullable Act act, @Nullable LegalBasis basis, @Nullable WordingReference wording, @Nullable LocalDate until) {

    private static final Terms NONE = new Terms(null, null, null, null);

    static Terms of(Event event) {
        return switch (event) {
            case ConsentGiven e -> new Terms(Act.GIVE, e.basis(), e.wording(), e.until());
            case ConsentRequested e -> new Terms(null, LegalBasis.CONSENT, e.wording(), null);
            case ContactInformed e -> new Terms(Act.INFORM, LegalBasis.LEGITIMATE_INTEREST, e.wording(), null);
            case CommunicationPaused e -> new Terms(Act.PAUSE, null, null, e.until());
            case ConsentRefused e -> of(Act.REFUSE);
            case ConsentWithdrawn e -> of(Act.WITHDRAW);
            case ProcessingObjected e -> of(Act.OBJECT);
            case CommunicationResumed e -> of(Act.RESUME);
            case ConsentExpired e -> NONE;
            case ConsentInvalidated e -> NONE;
            case ContactRegistered e -> NONE;
            case ContactAttributesChanged e -> NONE;
            case ContactRectified e -> NONE;
            case ContactPointUndeliverable e -> NONE;
            case ProcessingRestricted e -> NONE;
            case RestrictionLifted e -> NONE;
            case ContactErased e -> NONE;
        };
    }

    private static Terms of(Act act) {
        return new Terms(act, null, null, null);
    }
}
