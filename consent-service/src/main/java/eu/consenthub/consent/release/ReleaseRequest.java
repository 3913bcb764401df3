package eu.consenthub.consent.release;

import eu.consenthub.consent.policy.Channel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReleaseRequest", description = "Whose addresses are wanted, and what for.")
record ReleaseRequest(
        @Schema(description = "Key of the purpose.", example = "newsletter") @NotNull @Size(max = 64) @Nullable String purpose,
        @Schema(description = "The way they will be written to.") @NotNull @Nullable Channel channel,
        @Schema(description = "What it is for.") @NotNull @Nullable ReleaseReason reason,
        @Schema(description = "The campaign, if it is for one.") @Size(max = 200) @Nullable String reference,
        @Schema(description = "1 to 1,000 contacts.") @NotNull @Size(min = 1, max = 1000) @Nullable List<@NotNull UUID> contactIds) {}
