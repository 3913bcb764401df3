package eu.consenthub.consent.listing;

import eu.consenthub.consent.policy.Channel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "ListRequest", description = "A list for calls or letters.")
record ListRequest(
        @Schema(description = "Key of the purpose.", example = "commercial-offers") @NotNull @Size(max = 64) @Nullable String purpose,
        @Schema(description = "PHONE or POST; mails go through campaigns only.", allowableValues = {"PHONE",
                "POST"}) @NotNull @Nullable Channel channel,
        @Schema(description = "What the list is for, as it will stand on record.", example = "Autumn calls, customers of Lyon") @NotBlank @Size(max = 200) @Nullable String reason,
        @Schema(description = "Whom it is meant for; left out: everybody.") @Valid @Nullable ListFilters filters) {}
