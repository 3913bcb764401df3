package eu.consenthub.consent.history;

import eu.consenthub.consent.policy.WordingReference;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WordingReference", description = "The exact text a person was shown.")
record WordingView(
        @Schema(description = "Key of the wording.", example = "newsletter-web") String id,
        @Schema(description = "Version from 1.", example = "1") int version,
        @Schema(description = "Language of the text.", example = "fr") String language,
        @Schema(description = "SHA-256 of the text in UTF-8, hexadecimal.") String sha256) {

    static @Nullable WordingView of(@Nullable WordingReference wording) {
        return wording == null ? null : new WordingView(wording.id(), wording.version(), wording.language(), wording.sha256().hex());
    }
}
