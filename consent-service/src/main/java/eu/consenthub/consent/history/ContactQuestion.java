package eu.consenthub.consent.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "ContactQuestion", description = "Whom the question is about: one of the two.")
record ContactQuestion(
        @Schema(description = "The contact; or email.") @Nullable UUID contactId,
        @Schema(description = "The contact's address; or contactId. It is not repeated in the answer.") @Nullable String email) {

    /** Addresses do not go into logs. */
    @Override
    public String toString() {
        return "ContactQuestion[" + contactId + "]";
    }
}
