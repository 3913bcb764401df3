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
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event as its columns have it, the way back from {@link EventColumns}. */
record StoredEvent(String type, @Nullable PurposeKey purpose, @Nullable Channel channel, EventColumns columns) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @throws IllegalStateException when this build does not know the type */
    Event event() {
        return switch (type) {
            case "ConsentGiven" ->
                new ConsentGiven(thePurpose(), theChannel(), basis(), columns.wording(), columns.validUntil(), confirmed());
            case "ContactInformed" -> new ContactInformed(thePurpose(), theChannel(), Instant.parse(text("informedAt")), wording());
            case "ConsentRequested" -> new ConsentRequested(thePurpose(), theChannel(), Objects.requireNonNull(columns.wording()),
                    Instant.parse(text("confirmUntil")), detail().required("answered").booleanValue());
            case "ConsentExpired" -> new ConsentExpired(thePurpose(), theChannel(), text("rule"));
            case "ConsentInvalidated" -> new ConsentInvalidated(thePurpose(), theChannel(), text("rule"));
            case "ConsentRefused" -> new ConsentRefused(thePurpose(), theChannel());
            case "ConsentWithdrawn" -> new ConsentWithdrawn(thePurpose(), theChannel());
            case "ProcessingObjected" -> new ProcessingObjected(purpose, channel);
            case "CommunicationPaused" -> new CommunicationPaused(thePurpose(), theChannel(), Objects.requireNonNull(columns.validUntil()));
            case "CommunicationResumed" -> new CommunicationResumed(thePurpose(), theChannel());
            case "ContactRegistered" ->
                new ContactRegistered(audience(), text("locale"), texts("relationships"), texts("tags"), collectedOn());
            case "ContactAttributesChanged" ->
                new ContactAttributesChanged(audience(), text("locale"), texts("relationships"), texts("tags"));
            case "ContactRectified" -> new ContactRectified(texts("fields"), detail().path("contactPointChanged").booleanValue());
            case "ContactPointUndeliverable" -> new ContactPointUndeliverable(theChannel());
            case "ProcessingRestricted" -> new ProcessingRestricted(caseId());
            case "RestrictionLifted" -> new RestrictionLifted(caseId());
            case "ContactErased" -> new ContactErased(text("rule"));
            default -> throw new IllegalStateException("The ledger holds an event of an unknown type: " + type);
        };
    }

    private PurposeKey thePurpose() {
        return Objects.requireNonNull(purpose);
    }

    private Channel theChannel() {
        return Objects.requireNonNull(channel);
    }

    private LegalBasis basis() {
        return Objects.requireNonNull(columns.basis());
    }

    private @Nullable WordingReference wording() {
        return columns.wording();
    }

    private boolean confirmed() {
        return columns.detail() != null && detail().path("confirmed").booleanValue();
    }

    private AudienceKind audience() {
        return AudienceKind.valueOf(text("audience"));
    }

    private @Nullable LocalDate collectedOn() {
        JsonNode day = detail().path("collectedOn");
        return day.isMissingNode() ? null : LocalDate.parse(day.stringValue());
    }

    private @Nullable UUID caseId() {
        JsonNode id = detail().path("caseId");
        return id.isMissingNode() ? null : UUID.fromString(id.stringValue());
    }

    private String text(String name) {
        return detail().required(name).stringValue();
    }

    private List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        detail().required(name).forEach(label -> texts.add(label.stringValue()));
        return texts;
    }

    private JsonNode detail() {
        return JSON.readTree(Objects.requireNonNull(columns.detail()));
    }
}
