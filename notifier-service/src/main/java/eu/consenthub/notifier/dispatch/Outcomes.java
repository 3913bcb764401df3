package eu.consenthub.notifier.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Writes down what became of a chunk: one statement each, chunk and recipients together. */
@Component
final class Outcomes {

    /** By the batch's own recipients: the provider has them, whatever others thought in the meantime. */
    private static final String SENT = """
            WITH done AS (
                UPDATE chunk
                SET state = 'SENT', mailgun_id = :providerId, sent_at = :at, last_error = NULL, look_up_at = NULL
                WHERE chunk_id = :chunk
                RETURNING chunk_id, campaign_id)
            UPDATE campaign_recipient r
            SET state = 'HANDED_OVER', reason = NULL, handed_over_at = :at, updated_at = :at
            FROM done d
            WHERE r.campaign_id = d.campaign_id AND r.chunk_id = d.chunk_id AND r.contact_id = ANY(:contacts)
                AND r.state IN ('CLAIMED', 'UNCERTAIN', 'QUEUED')""";

    private static final String UNKNOWN = """
            WITH lost AS (
                UPDATE chunk
                SET state = 'UNKNOWN', claimed_by = NULL, unknown_since = :at, look_up_at = :lookUpAt, last_error = :reason
                WHERE chunk_id = :chunk AND claimed_by = :claim AND state = 'SENDING'
                RETURNING chunk_id, campaign_id)
            UPDATE campaign_recipient r
            SET state = 'UNCERTAIN', updated_at = :at
            FROM lost l
            WHERE r.campaign_id = l.campaign_id AND r.chunk_id = l.chunk_id AND r.state = 'CLAIMED'""";

    /**
     * Only what is known not to be sent goes back. A cancelled campaign takes nobody back: the lock waits for whoever cancels it
     * just now and has already looked at the queue.
     */
    private static final String RETURNED = """
            WITH mine AS (
                SELECT k.chunk_id, c.status
                FROM chunk k
                JOIN campaign c ON c.campaign_id = k.campaign_id
                WHERE k.chunk_id = :chunk AND k.claimed_by = :claim AND k.state IN ('PLANNED', 'SENDING')
                FOR UPDATE OF k
                FOR SHARE OF c),
            back AS (
                UPDATE chunk k
                SET state = CASE m.status WHEN 'CANCELLED' THEN 'FAILED' ELSE 'PLANNED' END,
                    claimed_by = NULL,
                    last_error = :reason
                FROM mine m
                WHERE k.chunk_id = m.chunk_id
                RETURNING k.chunk_id, k.campaign_id, m.status)
            UPDATE campaign_recipient r
            SET state = CASE b.status WHEN 'CANCELLED' THEN 'SKIPPED' ELSE 'QUEUED' END,
                reason = CASE b.status WHEN 'CANCELLED' THEN 'CANCELLED' END,
                updated_at = :at
            FROM back b
            WHERE r.campaign_id = b.campaign_id AND r.chunk_id = b.chunk_id AND r.state = 'CLAIMED'""";

    private static final String CLOSED = """
            WITH closed AS (
                UPDATE chunk
                SET state = 'FAILED', last_error = :reason
                WHERE chunk_id = :chunk AND claimed_by = :claim AND state IN ('PLANNED', 'SENDING')
                RETURNING chunk_id, campaign_id)
            UPDATE campaign_recipient r
            SET state = 'FAILED', reason = :reason, updated_at = :at
            FROM closed c
            WHERE r.campaign_id = c.campaign_id AND r.chunk_id = c.chunk_id AND r.state = 'CLAIMED'""";

    private static final String SPLIT = """
            WITH closed AS (
                UPDATE chunk
                SET state = 'FAILED', last_error = :reason
                WHERE chunk_id = :chunk AND claimed_by = :claim AND state = 'SENDING'
                RETURNING chunk_id, campaign_id, locale),
            part AS (
                SELECT :first AS chunk_id, :firstContacts AS contacts
                UNION ALL
                SELECT :second, :secondContacts),
            planned AS (
                INSERT INTO chunk (chunk_id, campaign_id, locale, state, recipients, claimed_by, claimed_until, created_at)
                SELECT p.chunk_id, c.campaign_id, c.locale, 'PLANNED', cardinality(p.contacts), :claim, :leaseUntil, :at
                FROM closed c, part p
                RETURNING chunk_id)
            UPDATE campaign_recipient r
            SET chunk_id = p.chunk_id, updated_at = :at
            FROM closed c, part p
            WHERE r.campaign_id = c.campaign_id AND r.chunk_id = c.chunk_id AND r.state = 'CLAIMED' AND r.contact_id = ANY(p.contacts)""";

    private final DatabaseClient database;
    private final Worker worker;

    Outcomes(DatabaseClient database, Worker worker) {
        this.database = database;
        this.worker = worker;
    }

    Mono<Long> sent(UUID chunkId, String providerId, Collection<UUID> contacts, Instant at) {
        return run(database.sql(SENT)
                .bind("chunk", chunkId)
                .bind("providerId", providerId)
                .bind("contacts", contacts.toArray(UUID[]::new))
                .bind("at", at));
    }

    Mono<Long> unknown(Held held, String reason, Instant at, Duration settle) {
        return run(of(UNKNOWN, held)
                .bind("reason", reason)
                .bind("lookUpAt", at.plus(settle))
                .bind("at", at));
    }

    /** Back into the queue, to be sent under the same id. */
    Mono<Long> returned(Held held, String reason, Instant at) {
        return run(of(RETURNED, held)
                .bind("reason", reason)
                .bind("at", at));
    }

    /** The end of a chunk; whoever is still in it failed for this reason. */
    Mono<Long> closed(Held held, String reason, Instant at) {
        return run(of(CLOSED, held)
                .bind("reason", reason)
                .bind("at", at));
    }

    /** Two chunks instead of one, both held by this process. */
    Mono<Long> split(Held held, List<UUID> newIds, List<List<UUID>> contacts, String reason, Instant at) {
        return run(of(SPLIT, held)
                .bind("first", newIds.get(0))
                .bind("firstContacts", contacts.get(0).toArray(UUID[]::new))
                .bind("second", newIds.get(1))
                .bind("secondContacts", contacts.get(1).toArray(UUID[]::new))
                .bind("leaseUntil", worker.leaseFrom(at))
                .bind("reason", reason)
                .bind("at", at));
    }

    private GenericExecuteSpec of(String statement, Held held) {
        return database.sql(statement)
                .bind("chunk", held.chunkId())
                .bind("claim", held.claim());
    }

    /** Tries for as long as the lease lasts about; a result that cannot be written is settled by the reconciler. */
    private static Mono<Long> run(GenericExecuteSpec statement) {
        return statement.fetch()
                .rowsUpdated()
                .retryWhen(Retry.backoff(6, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(3)));
    }
}
