package eu.consenthub.consent.capture;

import eu.consenthub.consent.policy.AudienceKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "ContactRequest", description = "A contact, by its e-mail address. Of a contact that is known, nothing is overwritten.")
record ContactRequest(
        @Schema(description = "E-mail address, required; kept as given, recognised whatever its letter case (ADDR-1).", example = "marie.durand@clinique-exemple.fr") @NotBlank @Size(max = 320) @Nullable String email,
        @Schema(example = "Marie") @Size(max = 100) @Nullable String firstName,
        @Schema(example = "Durand") @Size(max = 100) @Nullable String lastName,
        @Schema(description = "What the person does at work.", example = "Cadre de santé") @Size(max = 200) @Nullable String function,
        @Schema(example = "Clinique Exemple") @Size(max = 200) @Nullable String organisation,
        @Schema(description = "Telephone, national French or E.164.", example = "+33639980001") @Size(max = 40) @Nullable String phone,
        @Schema(description = "Postal address, lines separated by line feeds.") @Size(max = 500) @Nullable String postalAddress,
        @Schema(description = "Language to write in.", defaultValue = "fr") @Pattern(regexp = "fr|en", message = "must be fr or en") @Nullable String locale,
        @Schema(description = "Which regime applies. Left out: GENERIC for the address of a role without a person's name, else CONSUMER. With a name GENERIC is taken as PRO_NAMED.") @Nullable AudienceKind audience,
        @Schema(description = "Ties to the company, UPPER_SNAKE.", example = "[\"CUSTOMER\"]") @Size(max = 20) @Nullable List<@Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "must be UPPER_SNAKE, at most 40 characters") String> relationships,
        @Schema(description = "Free labels, never personal data.", example = "[\"lyon-2026\"]") @Size(max = 50) @Nullable List<@NotBlank @Size(max = 60) String> tags,
        @Schema(description = "Day (Europe/Paris) on which the data were collected. Left out: today, or the day of the act that comes along.") @Nullable LocalDate collectedOn,
        @Schema(description = "Where the data come from (Art. 14(2)(f)).", example = "Salon Santé 2026") @Size(max = 200) @Nullable String source) {}
