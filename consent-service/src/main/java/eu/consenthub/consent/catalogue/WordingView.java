package eu.consenthub.consent.catalogue;

import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.policy.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "Wording", description = "A published text.")
record WordingView(
        @Schema(description = "Key of the wording.", example = "newsletter-web") String id,
        @Schema(description = "Version from 1.", example = "1") int version,
        @Schema(description = "Language of the text.", example = "fr") String language,
        @Schema(description = "SHA-256 of the text in UTF-8, hexadecimal.") String sha256,
        @Schema(description = "The text.") String text,
        @Schema(description = "When it was published.") Instant publishedAt) {

    static WordingView of(StoredWording stored) {
        Wording wording = stored.wording();
        return new WordingView(wording.id(), wording.version(), wording.language(), Sha256.of(wording.text()).hex(), wording.text(),
                stored.publishedAt());
    }
}
