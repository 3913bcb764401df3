package eu.consenthub.consent.release;

import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.WordingReference;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Release", description = "The addresses of those permitted now, and why the others are withheld.")
record ReleaseView(
        @Schema(description = "The recorded disclosure.") UUID releaseId,
        @Schema(description = "The instant of the decisions.") Instant evaluatedAt,
        @Schema(description = "Those permitted.") List<Released> released,
        @Schema(description = "All others.") List<Withheld> withheld) {

    @Schema(name = "Released", description = "One address, and what permits its use.")
    record Released(UUID contactId, String email, @Nullable String firstName, @Nullable String lastName,
            @Schema(description = "Language to write in.", example = "fr") String locale,
            @Schema(description = "The event the permission rests on.") @Nullable UUID eventId,
            @Nullable LegalBasis basis, @Nullable Shown wording) {

        /** Addresses do not go into logs. */
        @Override
        public String toString() {
            return "Released[" + contactId + "]";
        }
    }

    @Schema(name = "ShownText", description = "The text the person was shown.")
    record Shown(String id, int version, String language, String sha256) {

        static @Nullable Shown of(@Nullable WordingReference wording) {
            return wording == null ? null : new Shown(wording.id(), wording.version(), wording.language(), wording.sha256().hex());
        }
    }

    @Schema(name = "Withheld", description = "One contact that must not be written to, and why.")
    record Withheld(UUID contactId,
            @Schema(description = "The first line of PERM that fails.", example = "WITHDRAWN") String code,
            @Schema(description = "The rule.", example = "PERM-4") String rule) {}
}
