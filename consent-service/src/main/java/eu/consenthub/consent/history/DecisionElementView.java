package eu.consenthub.consent.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.consenthub.platform.web.Problem;
import eu.consenthub.platform.web.ProblemView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "DecisionElement", description = "The answer about one contact of a batch: the decision, or the problem with the question.")
record DecisionElementView(
        @Schema(description = "Place of the contact in the question, from 0.") int index,
        @Schema(description = "The HTTP status the question would have got alone.", example = "200") int status,
        @Schema(description = "The contact; null when nobody with this address is known, or the question could not be read.") @Nullable UUID contactId,
        @JsonUnwrapped @Nullable DecisionView decision,
        @Schema(description = "What is wrong with the question; left out otherwise.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProblemView problem) {

    static DecisionElementView decided(int index, @Nullable UUID contactId, DecisionView decision) {
        return new DecisionElementView(index, 200, contactId, decision, null);
    }

    static DecisionElementView unreadable(int index, Problem problem) {
        return new DecisionElementView(index, problem.status().value(), null, null, ProblemView.of(problem));
    }
}
