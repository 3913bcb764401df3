package eu.consenthub.notifier.servicemail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the vault let out for one mail, for as long as it lives in memory. */
record ServiceMail(UUID mailId, String email, String locale, String confirmUrl, Instant expiresAt, List<Named> purposes) {

    record Named(String purpose, String title) {}

    /** Without address and link: a log line must never hold them. */
    @Override
    public String toString() {
        return "ServiceMail[" + mailId + "]";
    }
}
