package eu.consenthub.consent.optin;

import eu.consenthub.consent.sql.Fields;
import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Erases requests whose time is over, whatever became of them, and keeps a count: nobody is left in it (CONS-2). */
@Component
class OptInEngine {

    private static final Logger LOG = LoggerFactory.getLogger(OptInEngine.class);
    private static final int BATCH = 500;

    /** What belongs to a request goes with it; the count reads what was there before the statement began. */
    private static final String ERASE = """
            WITH lapsed AS (
                SELECT request_id
                FROM optin_request
                WHERE expires_at <= :asOf
                ORDER BY expires_at
                LIMIT :batch
                FOR UPDATE SKIP LOCKED),
            gone AS (
                DELETE FROM optin_request r
                USING lapsed l
                WHERE r.request_id = l.request_id
                RETURNING r.request_id, r.requested_at, r.state),
            counted AS (
                INSERT INTO optin_count AS c (day, purpose, requested, confirmed)
                SELECT CAST(g.requested_at AT TIME ZONE 'Europe/Paris' AS date), p.purpose, count(*),
                    count(*) FILTER (WHERE g.state = 'CONFIRMED')
                FROM gone g
                JOIN optin_purpose p ON p.request_id = g.request_id
                GROUP BY 1, 2
                ON CONFLICT (day, purpose) DO UPDATE
                SET requested = c.requested + EXCLUDED.requested, confirmed = c.confirmed + EXCLUDED.confirmed)
            SELECT count(*) AS n
            FROM gone
            """;

    private final DatabaseClient database;

    OptInEngine(DatabaseClient database) {
        this.database = database;
    }

    /** How many were erased. */
    Mono<Long> run(Instant asOf) {
        return batch(asOf)
                .expand(erased -> erased < BATCH ? Mono.empty() : batch(asOf))
                .reduce(0L, Long::sum)
                .doOnNext(OptInEngine::note);
    }

    private Mono<Long> batch(Instant asOf) {
        return database.sql(ERASE)
                .bind("asOf", asOf.atOffset(ZoneOffset.UTC))
                .bind("batch", BATCH)
                .map(row -> Fields.number(row, "n"))
                .one();
    }

    private static void note(long erased) {
        if (erased > 0) {
            LOG.info("{} requests to subscribe were erased at the end of their time", erased);
        }
    }
}
