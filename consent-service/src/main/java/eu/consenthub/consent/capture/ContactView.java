package eu.consenthub.consent.capture;

import eu.consenthub.consent.contact.Contact;
import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.Profile;
import eu.consenthub.consent.policy.AudienceKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Contact", description = "What the vault and the ledger know of a contact.")
record ContactView(
        @Schema(description = "The contact's pseudonym.", type = "string", format = "uuid") ContactId contactId,
        @Schema(description = "E-mail address as given.") String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String function,
        @Nullable String organisation,
        @Nullable String phone,
        @Nullable String postalAddress,
        @Schema(description = "Language to write in.", example = "fr") String locale,
        @Schema(description = "Which regime applies.") AudienceKind audience,
        @Schema(description = "Ties to the company.") List<String> relationships,
        @Schema(description = "Free labels.") List<String> tags,
        @Schema(description = "Day (Europe/Paris) of collection; null when not provable.") @Nullable LocalDate collectedOn,
        @Schema(description = "Where the data come from.") @Nullable String source,
        @Schema(description = "Since when the hub knows the contact.") Instant createdAt) {

    static ContactView of(Contact contact, Profile profile) {
        ContactData data = contact.data();
        return new ContactView(contact.id(), data.email().asGiven(), data.firstName(), data.lastName(), data.function(),
                data.organisation(), data.phone(), data.postalAddress(), profile.locale(), profile.audience(), profile.relationships(),
                profile.tags(), profile.collectedOn(), data.source(), contact.createdAt());
    }
}
