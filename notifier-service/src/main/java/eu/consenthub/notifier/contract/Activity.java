package eu.consenthub.notifier.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of one mail, as the other services are told. Public because activity makes it.
 *
 * @param occurredAt by the provider's clock
 */
public record Activity(UUID activityId, UUID contactId, Kind kind, Instant occurredAt, String purpose, UUID campaignId) {

    /** What happened; see the schema for the exact meaning. */
    public enum Kind {
        DELIVERED, BOUNCED, REJECTED, COMPLAINED, UNSUBSCRIBED
    }
}
