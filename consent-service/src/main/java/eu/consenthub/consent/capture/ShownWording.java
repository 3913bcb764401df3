package eu.consenthub.consent.capture;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "ShownWording", description = "Which text a person was shown.")
record ShownWording(
        @Schema(description = "Key of the wording.", example = "newsletter-web") @NotNull @Size(min = 1, max = 64) @Nullable String id,
        @Schema(description = "Version from 1.", example = "1") @NotNull @Min(1) @Nullable Integer version,
        @Schema(description = "Language; left out: the contact's.", example = "fr") @Pattern(regexp = "fr|en", message = "must be fr or en") @Nullable String language) {}
