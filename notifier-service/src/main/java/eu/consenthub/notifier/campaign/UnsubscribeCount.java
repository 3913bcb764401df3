package eu.consenthub.notifier.campaign;

import eu.consenthub.notifier.permission.EndedPermissions;
import eu.consenthub.notifier.permission.PermissionEnded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes beside the newest mail of the purpose, not older than 30 days, that its recipient has had enough. */
@Component
class UnsubscribeCount implements EndedPermissions {

    private static final String NOTE = """
            WITH newest AS (
                SELECT DISTINCT ON (n.contact_id, c.purpose) r.campaign_id, r.contact_id, n.at
                FROM unnest(:contacts, :purposes, :instants) AS n (contact_id, purpose, at)
                JOIN campaign_recipient r
                    ON r.contact_id = n.contact_id
                    AND r.handed_over_at <= n.at
                    AND r.handed_over_at > n.at - INTERVAL '30 days'
                JOIN campaign c
                    ON c.campaign_id = r.campaign_id
                    AND (n.purpose IS NULL OR n.purpose = c.purpose)
                ORDER BY n.contact_id, c.purpose, r.handed_over_at DESC)
            UPDATE campaign_recipient r
            SET unsubscribed_at = newest.at
            FROM newest
            WHERE r.campaign_id = newest.campaign_id
                AND r.contact_id = newest.contact_id
                AND r.unsubscribed_at IS NULL
            """;

    private final DatabaseClient database;

    UnsubscribeCount(DatabaseClient database) {
        this.database = database;
    }

    @Override
    @SuppressWarnings("NullAway") // null stands for every purpose, which the array's type cannot say
    public Mono<Void> ended(List<PermissionEnded> endings) {
        return database.sql(NOTE)
                .bind("contacts", endings.stream().map(PermissionEnded::contactId).toArray(UUID[]::new))
                .bind("purposes", endings.stream().map(PermissionEnded::purpose).toArray(String[]::new))
                .bind("instants", endings.stream().map(PermissionEnded::at).toArray(Instant[]::new))
                .then();
    }
}
