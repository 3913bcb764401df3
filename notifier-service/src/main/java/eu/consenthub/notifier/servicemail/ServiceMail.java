package eu.consenthub.notifier.servicemail;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What the vault let out for one mail, for as long as it lives in memory. */
record ServiceMail(UUID mailId, String email, String locale, String confirmUrl, Instant expiresAt, List<Named> purposes) {

    /** An answer that lacks any of it is none. */
    ServiceMail {
        Objects.requireNonNull(mailId);
        Objects.requireNonNull(email);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(confirmUrl);
        Objects.requireNonNull(expiresAt);
        purposes = List.copyOf(purposes);
    }

    record Named(String purpose, String title) {}

    /** Without address and link: a log line must never hold them. */
    @Override
    public String toString() {
        return "ServiceMail[" + mailId + "]";
    }
}
