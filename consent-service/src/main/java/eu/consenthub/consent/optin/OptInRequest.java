package eu.consenthub.consent.optin;

import eu.consenthub.consent.contact.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it stands.
 *
 * @param email       whose answer is waited for; null once it came, because then the vault has it
 * @param confirmedAt when the answer came; null while it is waited for
 * @param mail        the mail that asks; null until it was written
 */
record OptInRequest(UUID id, @Nullable EmailAddress email, String locale, String formId, @Nullable String source, Instant requestedAt,
        Instant expiresAt, @Nullable Instant confirmedAt, @Nullable MailText mail, List<Asked> asked) {

    /** Addresses do not go into logs. */
    @Override
    public String toString() {
        return "OptInRequest[" + id + "]";
    }
}
