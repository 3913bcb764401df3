package eu.consenthub.consent.capture;

import eu.consenthub.consent.contact.ContactChanges;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.decision.ChangeAttributes;
import eu.consenthub.consent.policy.AudienceKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "RectifyRequest", description = "What to correct. A field left out stays as it is; an empty text removes what was there; the old value is gone for good.")
record RectifyRequest(
        @Schema(description = "New e-mail address; it cannot be removed, only replaced.", example = "marie.martin@clinique-exemple.fr") @Size(max = 320) @Nullable String email,
        @Schema(example = "Marie") @Size(max = 100) @Nullable String firstName,
        @Schema(example = "Martin") @Size(max = 100) @Nullable String lastName,
        @Size(max = 200) @Nullable String function,
        @Size(max = 200) @Nullable String organisation,
        @Size(max = 40) @Nullable String phone,
        @Size(max = 500) @Nullable String postalAddress,
        @Schema(description = "Language to write in.") @Pattern(regexp = "fr|en", message = "must be fr or en") @Nullable String locale,
        @Schema(description = "Which regime applies.") @Nullable AudienceKind audience,
        @Schema(description = "Ties to the company; replaces the former ones.") @Size(max = 20) @Nullable List<@Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "must be UPPER_SNAKE, at most 40 characters") String> relationships,
        @Schema(description = "Free labels; replace the former ones.") @Size(max = 50) @Nullable List<@NotBlank @Size(max = 60) String> tags) {

    ContactChanges changes() {
        EmailAddress address = email == null ? null : EmailAddress.parse(email).orElseThrow();
        return new ContactChanges(address, firstName, lastName, function, organisation, phone, postalAddress);
    }

    /** A role address to which a name is given is one of a named person from then on (ADDR-6). */
    ChangeAttributes attributes(AudienceKind known, boolean named) {
        AudienceKind wanted = audience == null ? known : audience;
        AudienceKind after = wanted == AudienceKind.GENERIC && named ? AudienceKind.PRO_NAMED : audience;
        return new ChangeAttributes(after, locale, relationships, tags);
    }
}
