package eu.consenthub.consent.optin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Schema(name = "ServiceMail", description = "What the mail of one open request needs.")
record ServiceMailView(
        @Schema(description = "The mail, which is the request.") UUID mailId,
        @Schema(description = "Where it goes, as it was typed.") String email,
        @Schema(description = "Language to write in.", example = "fr") String locale,
        @Schema(description = "The link to confirm by; each release mints another, and all stay good while the request is open.") String confirmUrl,
        @Schema(description = "The request is erased then.") Instant expiresAt,
        @Schema(description = "What was asked for and is not given yet.") List<Named> purposes) {

    /** Addresses and tokens do not go into logs. */
    @Override
    public String toString() {
        return "ServiceMailView[" + mailId + "]";
    }

    @Schema(name = "NamedPurpose", description = "A purpose and what it is called.")
    record Named(
            @Schema(description = "Key of the purpose.", example = "newsletter") String purpose,
            @Schema(description = "Its title in the mail's language.", example = "Lettre d’information") String title) {}
}
