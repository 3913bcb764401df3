package eu.consenthub.consent.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "WordingRequest", description = "A text to publish. Once published it never changes.")
record WordingRequest(
        @Schema(description = "Key of the wording, kebab-case.", example = "newsletter-web") @NotNull @Size(max = 64) @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*", message = "must be kebab-case") @Nullable String id,
        @Schema(description = "Version from 1. Left out: the one after the highest. Name it to add the other language of a version.") @Min(1) @Nullable Integer version,
        @Schema(description = "Language of the text.", example = "fr") @NotNull @Pattern(regexp = "fr|en", message = "must be fr or en") @Nullable String language,
        @Schema(description = "The text, to the letter as people will see it.") @NotBlank @Size(max = 20_000) @Nullable String text) {}
