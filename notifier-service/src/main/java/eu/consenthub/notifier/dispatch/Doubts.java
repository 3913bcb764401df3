package eu.consenthub.notifier.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The chunks whose outcome is unknown, and how they are settled. */
@Component
final class Doubts {

    private static final String DUE = """
            UPDATE chunk
            SET look_up_at = :next
            WHERE chunk_id IN (
                SELECT chunk_id
                FROM chunk
                WHERE state = 'UNKNOWN' AND look_up_at <= :at
                ORDER BY look_up_at
                LIMIT 20
                FOR UPDATE SKIP LOCKED)
            RETURNING chunk_id, COALESCE(first_sent_at, created_at) AS first_sent_at, unknown_since""";

    /** Found ones are handed over; the others go back only when their absence is proven, and never into a cancelled campaign. */
    private static final String SETTLE = """
            WITH target AS (
                SELECT k.chunk_id, k.campaign_id, c.status
                FROM chunk k
                JOIN campaign c ON c.campaign_id = k.campaign_id
                WHERE k.chunk_id = :chunk AND k.state = 'UNKNOWN'
                FOR UPDATE OF k
                FOR SHARE OF c),
            moved AS (
                UPDATE campaign_recipient r
                SET state = CASE
                        WHEN r.contact_id = ANY(:found) THEN 'HANDED_OVER'
                        WHEN t.status = 'CANCELLED' THEN 'SKIPPED'
                        ELSE 'QUEUED'
                    END,
                    reason = CASE WHEN t.status = 'CANCELLED' AND NOT r.contact_id = ANY(:found) THEN 'CANCELLED' END,
                    handed_over_at = CASE WHEN r.contact_id = ANY(:found) THEN :at END,
                    updated_at = :at
                FROM target t
                WHERE r.campaign_id = t.campaign_id AND r.chunk_id = t.chunk_id AND r.state = 'UNCERTAIN'
                    AND (:absenceProven OR r.contact_id = ANY(:found))
                RETURNING r.state),
            open AS (
                SELECT count(*) AS n
                FROM target t
                JOIN campaign_recipient r ON r.campaign_id = t.campaign_id AND r.chunk_id = t.chunk_id AND r.state = 'UNCERTAIN')
            UPDATE chunk k
            SET state = CASE
                    WHEN (SELECT count(*) FROM moved WHERE state = 'QUEUED') > 0 THEN 'PLANNED'
                    WHEN (SELECT n FROM open) > (SELECT count(*) FROM moved) THEN 'UNKNOWN'
                    WHEN EXISTS (SELECT FROM moved WHERE state = 'SKIPPED') AND cardinality(:found) = 0 THEN 'FAILED'
                    ELSE 'SENT'
                END,
                sent_at = COALESCE(k.sent_at, :at)
            FROM target t
            WHERE k.chunk_id = t.chunk_id
            RETURNING (SELECT count(*) FROM moved WHERE state = 'HANDED_OVER') AS found,
                (SELECT count(*) FROM moved WHERE state = 'QUEUED') AS queued""";

    private final DatabaseClient database;

    Doubts(DatabaseClient database) {
        this.database = database;
    }

    /** A chunk to be asked for. */
    record Doubt(UUID chunkId, Instant firstSentAt, Instant unknownSince) {}

    record Settled(long found, long queued) {}

    /** Those due now; nobody else asks for them before the next question is due. */
    Flux<Doubt> due(Instant at, Duration pause) {
        return database.sql(DUE)
                .bind("at", at)
                .bind("next", at.plus(pause))
                .map(row -> new Doubt(
                        Objects.requireNonNull(row.get("chunk_id", UUID.class)),
                        Objects.requireNonNull(row.get("first_sent_at", Instant.class)),
                        Objects.requireNonNull(row.get("unknown_since", Instant.class))))
                .all();
    }

    Mono<Settled> settle(UUID chunkId, Set<UUID> found, boolean absenceProven, Instant at) {
        return database.sql(SETTLE)
                .bind("chunk", chunkId)
                .bind("found", found.toArray(UUID[]::new))
                .bind("absenceProven", absenceProven)
                .bind("at", at)
                .map(row -> new Settled(
                        Objects.requireNonNull(row.get("found", Long.class)),
                        Objects.requireNonNull(row.get("queued", Long.class))))
                .one();
    }
}
