package eu.consenthub.consent.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import eu.consenthub.consent.decision.Event;
import eu.consenthub.consent.decision.RecordedEvent;
import eu.consenthub.consent.ledger.Evidence;
import eu.consenthub.consent.ledger.LedgerEntry;
import eu.consenthub.consent.policy.Act;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Method;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "HistoryItem", description = "One entry of the ledger.")
record HistoryView(
        @Schema(description = "The contact's pseudonym.") UUID contactId,
        @Schema(description = "The event, here and on Kafka.") UUID eventId,
        @Schema(description = "Position in the contact's chain, from 1.") long sequence,
        @Schema(description = "What happened.", example = "ConsentGiven") String type,
        @Schema(description = "When the person acted.") Instant occurredAt,
        @Schema(description = "When the ledger took it in.") Instant recordedAt,
        @Schema(description = "The purpose; null for all of them, or where none is meant.") @Nullable String purpose,
        @Schema(description = "The channel; null for all of them, or where none is meant.") @Nullable Channel channel,
        @Schema(description = "The act, where the event is one.") @Nullable Act act,
        @Schema(description = "Ground of the permission.", example = "CONSENT") @Nullable LegalBasis basis,
        @Schema(description = "How it reached the hub.", example = "WEB_FORM") Method method,
        @Schema(description = "Who acted, as a role.", example = "CONTACT") ActorRole actor,
        @Schema(description = "The text that was shown.") @Nullable WordingView wording,
        @Schema(description = "Last day (Europe/Paris) of the consent or of the pause, where it has one.") @Nullable LocalDate until,
        @Schema(description = "What proves the act: for the DPO only, null once erased.", type = "object") @JsonRawValue @Nullable String evidence,
        @Schema(description = "SHA-256 of previousHash and the entry.") String hash,
        @Schema(description = "The hash of the entry before, 64 zeros for the first.") String previousHash) {

    static HistoryView of(LedgerEntry entry, @Nullable Evidence evidence) {
        RecordedEvent recorded = entry.recorded();
        Event event = recorded.event();
        Terms terms = Terms.of(event);
        return new HistoryView(entry.contactId().value(), recorded.eventId(), recorded.sequence(), event.type(), recorded.occurredAt(),
                recorded.recordedAt(), event.purpose() == null ? null : event.purpose().value(), event.channel(), terms.act(),
                terms.basis(), recorded.method(), recorded.actor(), WordingView.of(terms.wording()), terms.until(),
                evidence == null ? null : evidence.json(), entry.hash().hex(), entry.previousHash().hex());
    }
}
