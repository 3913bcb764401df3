package eu.consenthub.notifier.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The sending side's view of table {@code campaign}. */
@Component
class R2dbcCampaigns implements Campaigns {

    private static final String FIND = """
            SELECT campaign_id, name, purpose, subject, body, locales, relationships, tags,
                scheduled_at, status, waiting_for, started_at, finished_at
            FROM campaign
            WHERE campaign_id = :id
            """;

    private static final String SENDING = """
            SELECT campaign_id, name, purpose, subject, body, locales, relationships, tags,
                scheduled_at, status, waiting_for, started_at, finished_at
            FROM campaign
            WHERE status = 'SENDING'
                AND audience_at IS NOT NULL
            ORDER BY started_at, campaign_id
            """;

    private static final String WAIT = """
            UPDATE campaign
            SET waiting_for = :reason,
                updated_at = :at
            WHERE campaign_id = :id
                AND status = 'SENDING'
                AND waiting_for IS DISTINCT FROM :reason
            """;

    private static final String STOP = """
            UPDATE campaign
            SET status = 'PAUSED',
                waiting_for = :reason,
                updated_at = :at
            WHERE campaign_id = :id
                AND status = 'SENDING'
            """;

    private static final String COMPLETE = """
            UPDATE campaign c
            SET status = 'COMPLETED',
                waiting_for = NULL,
                finished_at = :at,
                updated_at = :at
            WHERE c.campaign_id = :id
                AND c.status = 'SENDING'
                AND c.audience_at IS NOT NULL
                AND NOT EXISTS (
                    SELECT FROM campaign_recipient r
                    WHERE r.campaign_id = c.campaign_id
                        AND r.state IN ('QUEUED', 'CLAIMED', 'UNCERTAIN'))
            """;

    private final DatabaseClient database;
    private final CampaignRows rows;

    R2dbcCampaigns(DatabaseClient database, CampaignRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public Mono<Campaign> find(CampaignId id) {
        return database.sql(FIND)
                .bind("id", id.value())
                .map(rows::read)
                .one();
    }

    @Override
    public Flux<Campaign> sending() {
        return database.sql(SENDING)
                .map(rows::read)
                .all();
    }

    @Override
    public Mono<Void> waitFor(CampaignId id, @Nullable String reason, Instant at) {
        DatabaseClient.GenericExecuteSpec wait = database.sql(WAIT)
                .bind("id", id.value())
                .bind("at", at);
        return (reason == null ? wait.bindNull("reason", String.class) : wait.bind("reason", reason)).then();
    }

    @Override
    public Mono<Void> stop(CampaignId id, String reason, Instant at) {
        return database.sql(STOP)
                .bind("id", id.value())
                .bind("reason", reason)
                .bind("at", at)
                .then();
    }

    @Override
    public Mono<Boolean> completeWhenDone(CampaignId id, Instant at) {
        return database.sql(COMPLETE)
                .bind("id", id.value())
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(count -> count > 0);
    }
}
