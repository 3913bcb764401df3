package eu.consenthub.consent.optin;

import eu.consenthub.consent.policy.Sha256;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Schema(name = "MailText", description = "A service mail to the letter, as it is about to be handed over, with a slot in place of its link.")
record MailText(
        @Schema(description = "Subject.") @NotBlank @Size(max = 200) String subject,
        @Schema(description = "The text part.") @NotBlank @Size(max = 10_000) String text) {

    /** Of the subject, a line feed, and the text. */
    Sha256 sha256() {
        return Sha256.of(subject + "\n" + text);
    }
}
