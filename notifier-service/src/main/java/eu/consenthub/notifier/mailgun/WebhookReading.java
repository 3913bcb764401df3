package eu.consenthub.notifier.mailgun;

import java.time.Instant;

/** What came in at the webhook's door; public because activity stores and answers it. */
public sealed interface WebhookReading {

    /**
     * Signed by Mailgun and fresh. Only timestamp and token are signed, not the event: use each token once.
     *
     * @param token unique per webhook
     */
    record Genuine(String token, Instant signedAt, MailgunEvent event) implements WebhookReading {}

    /** Not to be believed. */
    record Rejected(Fault fault) implements WebhookReading {}

    /** Why a webhook is rejected; the sender is not told which. */
    enum Fault {
        MALFORMED, FORGED, TOO_OLD, FROM_THE_FUTURE
    }
}
