package eu.consenthub.notifier.campaign;

import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Table {@code campaign} as staff change it. */
@Component
class CampaignDrawer {

    private static final String INSERT = """
            INSERT INTO campaign (campaign_id, name, purpose, subject, body, locales, relationships, tags, scheduled_at,
                created_at, updated_at)
            VALUES (:id, :name, :purpose, :subject::jsonb, :body::jsonb, :locales, :relationships, :tags, :scheduledAt,
                :at, :at)
            RETURNING campaign_id, name, purpose, subject, body, locales, relationships, tags,
                scheduled_at, status, waiting_for, started_at, finished_at
            """;

    private static final String LOCK = """
            SELECT campaign_id, name, purpose, subject, body, locales, relationships, tags,
                scheduled_at, status, waiting_for, started_at, finished_at
            FROM campaign
            WHERE campaign_id = :id
            FOR UPDATE
            """;

    private static final String REVISE = """
            UPDATE campaign
            SET name = :name,
                purpose = :purpose,
                subject = :subject::jsonb,
                body = :body::jsonb,
                locales = :locales,
                relationships = :relationships,
                tags = :tags,
                scheduled_at = :scheduledAt,
                updated_at = :at
            WHERE campaign_id = :id
            RETURNING campaign_id, name, purpose, subject, body, locales, relationships, tags,
                scheduled_at, status, waiting_for, started_at, finished_at
            """;

    private static final String MOVE = """
            UPDATE campaign
            SET status = :status,
                waiting_for = NULL,
                started_at = CASE WHEN :status = 'SENDING' THEN COALESCE(started_at, :at) ELSE started_at END,
                finished_at = CASE WHEN :status = 'CANCELLED' THEN :at END,
                updated_at = :at
            WHERE campaign_id = :id
            RETURNING campaign_id, name, purpose, subject, body, locales, relationships, tags,
                scheduled_at, status, waiting_for, started_at, finished_at
            """;

    private static final String SKIP_QUEUED = """
            UPDATE campaign_recipient
            SET state = 'SKIPPED',
                reason = 'CANCELLED',
                updated_at = :at
            WHERE campaign_id = :id
                AND state = 'QUEUED'
            """;

    private final DatabaseClient database;
    private final CampaignRows rows;

    CampaignDrawer(DatabaseClient database, CampaignRows rows) {
        this.database = database;
        this.rows = rows;
    }

    Mono<Campaign> insert(CampaignId id, CampaignDraft draft, Instant at) {
        return write(INSERT, id, draft, at);
    }

    /** The campaign, held until the end of the transaction; empty when there is none. */
    Mono<Campaign> lock(CampaignId id) {
        return database.sql(LOCK)
                .bind("id", id.value())
                .map(rows::read)
                .one();
    }

    Mono<Campaign> revise(CampaignId id, CampaignDraft draft, Instant at) {
        return write(REVISE, id, draft, at);
    }

    Mono<Campaign> move(CampaignId id, CampaignStatus next, Instant at) {
        return database.sql(MOVE)
                .bind("id", id.value())
                .bind("status", next.name())
                .bind("at", at)
                .map(rows::read)
                .one();
    }

    /** Whoever still waits in the queue of a cancelled campaign never gets its mail. */
    Mono<Void> skipQueued(CampaignId id, Instant at) {
        return database.sql(SKIP_QUEUED)
                .bind("id", id.value())
                .bind("at", at)
                .then();
    }

    private Mono<Campaign> write(String statement, CampaignId id, CampaignDraft draft, Instant at) {
        return rows.bind(database.sql(statement), draft)
                .bind("id", id.value())
                .bind("at", at)
                .map(rows::read)
                .one();
    }
}
