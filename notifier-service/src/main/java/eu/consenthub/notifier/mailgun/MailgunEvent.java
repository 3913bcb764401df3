package eu.consenthub.notifier.mailgun;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as Mailgun tells it, in the vocabulary of mail tracking; public because activity acts on it. Holds no address.
 *
 * @param id unique only within a day
 * @param at by Mailgun's clock
 * @param code why, as a stable code: Mailgun's reason and the delivery code where there is one; empty when nothing is said
 * @param campaignId our variable, null when the event has none
 * @param chunkId likewise
 * @param recipientId likewise
 * @param machine true when Mailgun thinks that a scanner or a proxy acted
 */
public record MailgunEvent(
        String id,
        Instant at,
        Kind kind,
        String code,
        @Nullable UUID campaignId,
        @Nullable UUID chunkId,
        @Nullable UUID recipientId,
        boolean machine) {

    /** What happened. */
    public enum Kind {
        ACCEPTED, DELIVERED, DEFERRED,
        /** The address does not take mail. */
        BOUNCED,
        /** Given up for another reason than the address: blocked, or too long on the way. */
        GIVEN_UP,
        /** Not tried, because Mailgun remembers a bounce, a complaint or an unsubscription. */
        SUPPRESSED, REJECTED, COMPLAINED, UNSUBSCRIBED, OPENED, CLICKED,
        /** Newer than this reader. */
        UNKNOWN
    }
}
