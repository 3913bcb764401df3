package eu.consenthub.consent.optin;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "SubscriptionRequest", description = "What somebody asked for in a site's own form: unticked boxes, one per purpose, each beside its text.")
record SubscriptionRequest(
        @Schema(description = "The address that was typed.") @NotNull @Size(max = 320) @Nullable String email,
        @Schema(description = "Language of the form and of the texts; also of the mail.", example = "fr") @NotNull @Pattern(regexp = "fr|en", message = "must be fr or en") @Nullable String locale,
        @Schema(description = "Which form it was, with its version; for the proof.", example = "site-footer-3") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,63}", message = "must be 1 to 64 of a-z, 0-9, dot, underscore, hyphen") @Nullable String formId,
        @Schema(description = "Address of the page with the form; its query is dropped.") @Size(max = 2000) @Nullable String source,
        @Schema(description = "Each box that was ticked.") @NotNull @Size(min = 1, max = 20) @Nullable List<@NotNull @Valid Box> purposes) {

    /** Addresses do not go into logs. */
    @Override
    public String toString() {
        return "SubscriptionRequest[…]";
    }

    @Schema(name = "TickedBox", description = "A purpose, and the published text that stood beside its box.")
    record Box(
            @Schema(description = "Key of the purpose.", example = "newsletter") @NotNull @Size(max = 64) @Nullable String purpose,
            @Schema(description = "Key of the wording.", example = "newsletter-web") @NotNull @Size(min = 1, max = 64) @Nullable String wordingId,
            @Schema(description = "Its version.", example = "1") @NotNull @Min(1) @Nullable Integer wordingVersion) {}
}
