package eu.consenthub.consent.catalogue;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.policy.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Wording", description = "A published text.")
record WordingView(
        @Schema(description = "Key of the wording.", example = "newsletter-web") String id,
        @Schema(description = "Version from 1.", example = "1") int version,
        @Schema(description = "Language of the text.", example = "fr") String language,
        @Schema(description = "SHA-256 of the text in UTF-8, hexadecimal.") String sha256,
        @Schema(description = "The text.") String text,
        @Schema(description = "Keys of the purposes the text asks for; null: all of them.", example = "[\"newsletter\"]") @Nullable List<String> purposes,
        @Schema(description = "The channels the text asks for; null: all of them.", example = "[\"EMAIL\"]") @Nullable List<Channel> channels,
        @Schema(description = "It changes purpose, channel, controller or recipient: consents to earlier versions do not carry over (CONS-4).") boolean material,
        @Schema(description = "When it was published.") Instant publishedAt) {

    static WordingView of(StoredWording stored) {
        Wording wording = stored.wording();
        Coverage coverage = stored.declaration().coverage();
        return new WordingView(wording.id(), wording.version(), wording.language(), Sha256.of(wording.text()).hex(), wording.text(),
                purposes(coverage.purposes()), coverage.channels(), stored.declaration().material(), stored.publishedAt());
    }

    private static @Nullable List<String> purposes(@Nullable List<PurposeKey> keys) {
        return keys == null ? null : keys.stream().map(PurposeKey::value).toList();
    }
}
