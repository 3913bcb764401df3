package eu.consenthub.notifier.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps this process's chunks, and settles those whose process died: before the call they are free, after it unknown. */
@Component
final class Leases {

    private static final String RENEW = """
            UPDATE chunk k
            SET claimed_until = :leaseUntil
            FROM unnest(:chunks, :claims) AS held (chunk_id, claim)
            WHERE k.chunk_id = held.chunk_id AND k.claimed_by = held.claim AND k.state IN ('PLANNED', 'SENDING')""";

    /** Whose campaign is being changed just now, perhaps cancelled, is settled by the next round. */
    private static final String FREE = """
            WITH dead AS (
                SELECT k.chunk_id, c.status
                FROM chunk k
                JOIN campaign c ON c.campaign_id = k.campaign_id
                WHERE k.state = 'PLANNED' AND k.claimed_by IS NOT NULL AND k.claimed_until < :at
                FOR UPDATE OF k SKIP LOCKED
                FOR SHARE OF c SKIP LOCKED),
            back AS (
                UPDATE chunk k
                SET state = CASE d.status WHEN 'CANCELLED' THEN 'FAILED' ELSE 'PLANNED' END, claimed_by = NULL
                FROM dead d
                WHERE k.chunk_id = d.chunk_id
                RETURNING k.chunk_id, k.campaign_id, d.status)
            UPDATE campaign_recipient r
            SET state = CASE b.status WHEN 'CANCELLED' THEN 'SKIPPED' ELSE 'QUEUED' END,
                reason = CASE b.status WHEN 'CANCELLED' THEN 'CANCELLED' END,
                updated_at = :at
            FROM back b
            WHERE r.campaign_id = b.campaign_id AND r.chunk_id = b.chunk_id AND r.state = 'CLAIMED'""";

    private static final String DOUBT = """
            WITH dead AS (
                SELECT chunk_id
                FROM chunk
                WHERE state = 'SENDING' AND claimed_until < :at
                FOR UPDATE SKIP LOCKED),
            lost AS (
                UPDATE chunk k
                SET state = 'UNKNOWN', claimed_by = NULL, unknown_since = :at, look_up_at = :lookUpAt,
                    last_error = 'The process that sent it is gone'
                FROM dead d
                WHERE k.chunk_id = d.chunk_id
                RETURNING k.chunk_id, k.campaign_id)
            UPDATE campaign_recipient r
            SET state = 'UNCERTAIN', updated_at = :at
            FROM lost l
            WHERE r.campaign_id = l.campaign_id AND r.chunk_id = l.chunk_id AND r.state = 'CLAIMED'""";

    private final DatabaseClient database;
    private final Worker worker;
    private final Duration settle;

    Leases(DatabaseClient database, Worker worker, ReconcileSettings settings) {
        this.database = database;
        this.worker = worker;
        this.settle = settings.settle();
    }

    Mono<Long> renew(Instant at) {
        List<Held> held = worker.heldNow();
        return database.sql(RENEW)
                .bind("chunks", held.stream().map(Held::chunkId).toArray(UUID[]::new))
                .bind("claims", held.stream().map(Held::claim).toArray(String[]::new))
                .bind("leaseUntil", worker.leaseFrom(at))
                .fetch()
                .rowsUpdated();
    }

    /** @return how many recipients became uncertain */
    Mono<Long> settleTheDead(Instant at) {
        Mono<Long> free = database.sql(FREE)
                .bind("at", at)
                .fetch()
                .rowsUpdated();
        Mono<Long> doubt = database.sql(DOUBT)
                .bind("at", at)
                .bind("lookUpAt", at.plus(settle))
                .fetch()
                .rowsUpdated();
        return free.then(doubt);
    }
}
