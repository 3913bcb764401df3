package eu.consenthub.consent.receipt;

import eu.consenthub.consent.decision.CommunicationPaused;
import eu.consenthub.consent.decision.ConsentGiven;
import eu.consenthub.consent.decision.ContactInformed;
import eu.consenthub.consent.decision.Event;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.WordingReference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an event says of ground, text and last day (Europe/Paris), as far as it says something. */
record Terms(@Nullable LegalBasis basis, @Nullable WordingReference wording, @Nullable LocalDate until, boolean confirmed) {

    private static final Terms NONE = new Terms(null, null, null, false);

    static Terms of(Event event) {
        return switch (event) {
            case ConsentGiven given -> new Terms(given.basis(), given.wording(), given.until(), given.confirmed());
            case ContactInformed informed -> new Terms(LegalBasis.LEGITIMATE_INTEREST, informed.wording(), null, false);
            case CommunicationPaused paused -> new Terms(null, null, paused.until(), false);
            default -> NONE;
        };
    }
}
