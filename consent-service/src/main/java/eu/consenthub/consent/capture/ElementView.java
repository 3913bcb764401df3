package eu.consenthub.consent.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.platform.web.ProblemView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "ElementAnswer", description = "The answer to one element of an array: the event when it is held, the problem when it was refused.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ElementView(
        @Schema(description = "The HTTP status the act would have got alone.", example = "201") int status,
        @Schema(description = "The ledger event.") @Nullable UUID eventId,
        @Schema(description = "The contact.", type = "string", format = "uuid") @Nullable ContactId contactId,
        @Schema(description = "Position in the contact's chain, from 1.") @Nullable Long sequence,
        @Schema(description = "State of this purpose and channel after the act; called status in the answer to a single act.", example = "GIVEN") @Nullable String state,
        @Schema(description = "When the ledger took it in.") @Nullable Instant recordedAt,
        @Schema(description = "Why it was refused.") @Nullable ProblemView problem) {

    static ElementView held(int status, ConsentView view) {
        return new ElementView(status, view.eventId(), view.contactId(), view.sequence(), view.status(), view.recordedAt(), null);
    }

    static ElementView refused(ProblemView problem) {
        return new ElementView(problem.status(), null, null, null, null, null, problem);
    }
}
