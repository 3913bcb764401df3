package eu.consenthub.consent.history;

import eu.consenthub.consent.policy.Channel;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "DecisionsRequest", description = "One question about many contacts.")
record DecisionsRequest(
        @Schema(description = "Key of the purpose.", example = "newsletter") @NotNull @Size(max = 64) @Nullable String purpose,
        @Schema(description = "The way to the contacts.") @NotNull @Nullable Channel channel,
        @Schema(description = "The instant; left out: now.") @Nullable Instant at,
        @ArraySchema(arraySchema = @Schema(description = "1 to 1,000 contacts."), schema = @Schema(implementation = ContactQuestion.class)) @NotNull @Size(min = 1, max = 1000) @Nullable List<AskedContact> contacts) {}
