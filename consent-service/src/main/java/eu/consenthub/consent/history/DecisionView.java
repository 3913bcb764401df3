package eu.consenthub.consent.history;

import eu.consenthub.consent.decision.Answer;
import eu.consenthub.consent.policy.LegalBasis;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Decision", description = "May this person be written to about this, by this channel, at this instant?")
record DecisionView(
        @Schema(description = "ALLOW or DENY.") Answer.Effect decision,
        @Schema(description = "OK, or the first reason against it.", example = "NO_BASIS") String code,
        @Schema(description = "The rule that decided.", example = "PERM-6") String rule,
        @Schema(description = "Ground of the permission.") @Nullable LegalBasis basis,
        @Schema(description = "When the person acted.") @Nullable Instant since,
        @Schema(description = "Last day (Europe/Paris) of use.") @Nullable LocalDate until,
        @Schema(description = "The event it rests on.") @Nullable UUID eventId,
        @Schema(description = "The instant asked for.") Instant evaluatedAt) {

    static DecisionView of(Answer answer, Instant at) {
        return new DecisionView(answer.decision(), answer.code(), answer.rule(), answer.basis(), answer.since(), answer.until(),
                answer.eventId(), at);
    }
}
