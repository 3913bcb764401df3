package eu.consenthub.consent.catalogue;

import eu.consenthub.consent.policy.Channel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "WordingRequest", description = "A text to publish. Once published it never changes.")
record WordingRequest(
        @Schema(description = "Key of the wording, kebab-case.", example = "newsletter-web") @NotNull @Size(max = 64) @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*", message = "must be kebab-case") @Nullable String id,
        @Schema(description = "Version from 1. Left out: the one after the highest. Name it to add the other language of a version.") @Min(1) @Nullable Integer version,
        @Schema(description = "Language of the text.", example = "fr") @NotNull @Pattern(regexp = "fr|en", message = "must be fr or en") @Nullable String language,
        @Schema(description = "The text, to the letter as people will see it.") @NotBlank @Size(max = 20_000) @Nullable String text,
        @Schema(description = "Keys of the purposes the text asks for. Left out: as the version before; all of them for a first version.", example = "[\"newsletter\"]") @Size(min = 1, max = 50) @Nullable List<@NotNull @Size(max = 64) String> purposes,
        @Schema(description = "The channels the text asks for. Left out: as the version before; all of them for a first version.", example = "[\"EMAIL\"]") @Size(min = 1, max = 50) @Nullable List<@NotNull Channel> channels,
        @Schema(description = "The text changes purpose, channel, controller or recipient, so that consents to earlier versions no longer carry (CONS-4).", defaultValue = "false") @Nullable Boolean material) {}
