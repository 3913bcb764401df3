package eu.consenthub.consent.history;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.platform.web.FieldCode;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads a purpose, or a person, somebody asks about. */
final class Asked {

    private Asked() {}

    /** @throws Problem 422 {@code UNKNOWN_PURPOSE} for what no catalogue can hold */
    static PurposeKey purpose(String text) {
        if (!PurposeKey.isValid(text)) {
            throw unknown();
        }
        return new PurposeKey(text);
    }

    /** @throws Problem 400 unless it is exactly one of the two, and an address where it is one */
    static AskedContact contact(@Nullable UUID contactId, @Nullable String email) {
        if (contactId != null && email != null) {
            throw Problem.invalid(new FieldError("email", FieldCode.INVALID_VALUE.name(), "Give contactId or email, not both."));
        }
        if (contactId != null) {
            return new AskedContact.Known(new ContactId(contactId));
        }
        if (email == null) {
            throw Problem.invalid(new FieldError("contactId", FieldCode.REQUIRED.name(), "Give contactId or email."));
        }
        return EmailAddress.parse(email)
                .map(AskedContact.ByEmail::new)
                .orElseThrow(() -> Problem.invalid(FieldError.of(FieldCode.INVALID_EMAIL, "email")));
    }

    static Problem unknown() {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "UNKNOWN_PURPOSE", "No such purpose", "The purpose is not in the catalogue.",
                List.of(new FieldError("purpose", "UNKNOWN_PURPOSE", "The purpose is not in the catalogue.")));
    }
}
