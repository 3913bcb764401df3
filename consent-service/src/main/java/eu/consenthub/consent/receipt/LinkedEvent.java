package eu.consenthub.consent.receipt;

import eu.consenthub.consent.decision.RecordedEvent;
import eu.consenthub.consent.decision.RetentionClock;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.WordingReference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One choice as a consent event: event fields of ISO/IEC TS 27560, its place in the ledger's chain and under a signed root. */
final class LinkedEvent {

    private LinkedEvent() {}

    /**
     * @param status    of the consent afterwards, or null where it says nothing of consent
     * @param inclusion what signed roots say of it, or null where none are kept
     */
    static Members of(Choice choice, @Nullable String status, @Nullable Inclusion inclusion) {
        RecordedEvent recorded = choice.entry().recorded();
        Terms terms = choice.terms();
        Members event = Members.of("@id", "urn:uuid:" + recorded.eventId())
                .with("@type", status == null ? "hub:" + choice.type() : status)
                .with("dct:identifier", recorded.eventId().toString())
                .with("dct:date", recorded.occurredAt().toString())
                .with("dct:valid", validity(choice))
                .with("dpv:isImplementedByEntity", Members.of("@id", actor(recorded.actor())))
                .with("dpv:hasLegalBasis", terms.basis() == LegalBasis.CONSENT ? "dpv:ExpressedConsent" : basis(terms.basis()))
                .with("dpv:hasIndicationMethod", recorded.method().name())
                .with("hub:eventType", choice.type())
                .with("hub:basis", terms.basis() == null ? null : terms.basis().name())
                .with("hub:confirmed", terms.confirmed() ? true : null)
                .with("hub:recordedAs", recorded.actor().name())
                .with("hub:recordedAt", recorded.recordedAt().toString())
                .with("hub:purpose", choice.event().purpose() == null ? null : choice.event().purpose().value())
                .with("hub:channel", choice.event().channel() == null ? null : choice.event().channel().name())
                .with("hub:wording", wording(terms.wording()))
                .with("hub:evidenceCommitment", choice.entry().commitment() == null ? null : choice.entry().commitment().hex())
                .with("hub:sequence", recorded.sequence())
                .with("hub:previousHash", choice.entry().previousHash().hex())
                .with("hub:hash", choice.entry().hash().hex());
        return LinkedRoots.add(event, choice.entry().hash().hex(), inclusion);
    }

    /** First and, where known, last day in Europe/Paris: that of the consent itself, else that of use as known then. */
    private static @Nullable String validity(Choice choice) {
        if (choice.terms().basis() == null) {
            return null;
        }
        LocalDate last = choice.terms().until() == null ? choice.entry().usableUntil() : choice.terms().until();
        LocalDate first = RetentionClock.parisDate(choice.at());
        return first + "/" + (last == null ? ".." : last);
    }

    /** The person acts, whoever types it in; only the provider and the rules act by themselves. */
    private static String actor(ActorRole actor) {
        return actor == ActorRole.PROVIDER || actor == ActorRole.SYSTEM ? LinkedParties.CONTROLLER : LinkedParties.SUBJECT;
    }

    private static @Nullable String basis(@Nullable LegalBasis basis) {
        return basis == null ? null : Dpv.basis(basis);
    }

    private static @Nullable String wording(@Nullable WordingReference wording) {
        return wording == null ? null : wording.id() + "@" + wording.version() + ":" + wording.language();
    }
}
