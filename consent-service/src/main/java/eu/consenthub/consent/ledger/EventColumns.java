package eu.consenthub.consent.ledger;

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
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.WordingReference;
import eu.consenthub.verifier.form.CanonicalJson;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The columns of an event that not every event has; what fits no column is in detail, canonical JSON. */
record EventColumns(@Nullable LegalBasis basis, @Nullable WordingReference wording, @Nullable LocalDate validUntil,
        @Nullable String detail) {

    private static final EventColumns NONE = new EventColumns(null, null, null, null);

    static EventColumns of(Event event) {
        return switch (event) {
            case ConsentGiven e ->
                new EventColumns(e.basis(), e.wording(), e.until(), e.confirmed() ? json().flag("confirmed", true).end() : null);
            case ContactInformed e -> new EventColumns(LegalBasis.LEGITIMATE_INTEREST, e.wording(), null,
                    json().text("informedAt", e.informedAt()).end());
            case CommunicationPaused e -> new EventColumns(null, null, e.until(), null);
            case ContactRegistered e -> detail(json().text("audience", e.audience())
                    .text("collectedOn", e.collectedOn())
                    .text("locale", e.locale())
                    .texts("relationships", e.relationships())
                    .texts("tags", e.tags()));
            case ContactAttributesChanged e -> detail(json().text("audience", e.audience())
                    .text("locale", e.locale())
                    .texts("relationships", e.relationships())
                    .texts("tags", e.tags()));
            case ContactRectified e -> detail(json().flag("contactPointChanged", e.contactPointChanged()).texts("fields", e.fields()));
            case ProcessingRestricted e -> detail(json().text("caseId", e.caseId()));
            case RestrictionLifted e -> detail(json().text("caseId", e.caseId()));
            case ConsentRequested e -> new EventColumns(null, e.wording(), null,
                    json().flag("answered", e.answered()).text("confirmUntil", e.confirmUntil()).end());
            case ConsentExpired e -> detail(json().text("rule", e.rule()));
            case ConsentInvalidated e -> detail(json().text("rule", e.rule()));
            case ContactErased e -> detail(json().text("rule", e.rule()));
            case ConsentRefused e -> NONE;
            case ConsentWithdrawn e -> NONE;
            case ProcessingObjected e -> NONE;
            case CommunicationResumed e -> NONE;
            case ContactPointUndeliverable e -> NONE;
        };
    }

    private static EventColumns detail(CanonicalJson json) {
        return new EventColumns(null, null, null, json.end());
    }

    private static CanonicalJson json() {
        return new CanonicalJson(new StringBuilder(96));
    }
}
