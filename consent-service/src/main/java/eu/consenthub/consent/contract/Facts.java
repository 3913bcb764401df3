package eu.consenthub.consent.contract;

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
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.policy.WordingReference;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Events as the facts of the log. Generated classes are named in full: they share the names of the domain. */
final class Facts {

    private Facts() {}

    @SuppressWarnings("NullAway") // generated constructors take null for optional fields without saying so
    static SpecificRecord of(Event event) {
        return switch (event) {
            case ContactRegistered e ->
                new eu.consenthub.schemas.v1.ContactRegistered(audience(e.audience()), e.locale(), e.relationships(),
                        e.tags(), e.collectedOn());
            case ContactAttributesChanged e -> new eu.consenthub.schemas.v1.ContactAttributesChanged(audience(e.audience()), e.locale(),
                    e.relationships(), e.tags());
            case ContactRectified e -> new eu.consenthub.schemas.v1.ContactRectified(e.fields(), e.contactPointChanged());
            case ConsentGiven e -> new eu.consenthub.schemas.v1.ConsentGiven(e.purpose().value(), channel(e.channel()), basis(e.basis()),
                    wording(e.wording()), e.until(), e.confirmed());
            case ConsentRequested e -> new eu.consenthub.schemas.v1.ConsentRequested(e.purpose().value(), channel(e.channel()),
                    wording(e.wording()), e.confirmUntil(), e.answered());
            case ConsentExpired e -> new eu.consenthub.schemas.v1.ConsentExpired(e.purpose().value(), channel(e.channel()), e.rule());
            case ConsentInvalidated e ->
                new eu.consenthub.schemas.v1.ConsentInvalidated(e.purpose().value(), channel(e.channel()), e.rule());
            case ContactInformed e ->
                new eu.consenthub.schemas.v1.ContactInformed(e.purpose().value(), channel(e.channel()), e.informedAt(),
                        wording(e.wording()));
            case ConsentRefused e -> new eu.consenthub.schemas.v1.ConsentRefused(e.purpose().value(), channel(e.channel()));
            case ConsentWithdrawn e -> new eu.consenthub.schemas.v1.ConsentWithdrawn(e.purpose().value(), channel(e.channel()));
            case ProcessingObjected e -> new eu.consenthub.schemas.v1.ProcessingObjected(e.purpose() == null ? null : e.purpose().value(),
                    e.channel() == null ? null : channel(e.channel()));
            case CommunicationPaused e ->
                new eu.consenthub.schemas.v1.CommunicationPaused(e.purpose().value(), channel(e.channel()), e.until());
            case CommunicationResumed e -> new eu.consenthub.schemas.v1.CommunicationResumed(e.purpose().value(), channel(e.channel()));
            case ContactPointUndeliverable e -> new eu.consenthub.schemas.v1.ContactPointUndeliverable(channel(e.channel()));
            case ProcessingRestricted e -> new eu.consenthub.schemas.v1.ProcessingRestricted(e.caseId());
            case RestrictionLifted e -> new eu.consenthub.schemas.v1.RestrictionLifted(e.caseId());
            case ContactErased e -> new eu.consenthub.schemas.v1.ContactErased(e.rule());
        };
    }

    static eu.consenthub.schemas.v1.Sha256 digest(Sha256 digest) {
        return new eu.consenthub.schemas.v1.Sha256(digest.bytes());
    }

    private static eu.consenthub.schemas.v1.@Nullable WordingReference wording(@Nullable WordingReference wording) {
        return wording == null
                ? null
                : new eu.consenthub.schemas.v1.WordingReference(wording.id(), wording.version(), wording.language(),
                        digest(wording.sha256()));
    }

    private static eu.consenthub.schemas.v1.AudienceKind audience(AudienceKind audience) {
        return switch (audience) {
            case CONSUMER -> eu.consenthub.schemas.v1.AudienceKind.CONSUMER;
            case PRO_NAMED -> eu.consenthub.schemas.v1.AudienceKind.PRO_NAMED;
            case GENERIC -> eu.consenthub.schemas.v1.AudienceKind.GENERIC;
        };
    }

    private static eu.consenthub.schemas.v1.Channel channel(Channel channel) {
        return switch (channel) {
            case EMAIL -> eu.consenthub.schemas.v1.Channel.EMAIL;
            case PHONE -> eu.consenthub.schemas.v1.Channel.PHONE;
            case POST -> eu.consenthub.schemas.v1.Channel.POST;
            case SMS -> eu.consenthub.schemas.v1.Channel.SMS;
            case AUTOMATED_CALL -> eu.consenthub.schemas.v1.Channel.AUTOMATED_CALL;
            case EMAIL_TRACKING -> eu.consenthub.schemas.v1.Channel.EMAIL_TRACKING;
        };
    }

    private static eu.consenthub.schemas.v1.LegalBasis basis(LegalBasis basis) {
        return switch (basis) {
            case CONSENT -> eu.consenthub.schemas.v1.LegalBasis.CONSENT;
            case LEGITIMATE_INTEREST -> eu.consenthub.schemas.v1.LegalBasis.LEGITIMATE_INTEREST;
            case SOFT_OPT_IN -> eu.consenthub.schemas.v1.LegalBasis.SOFT_OPT_IN;
        };
    }
}
