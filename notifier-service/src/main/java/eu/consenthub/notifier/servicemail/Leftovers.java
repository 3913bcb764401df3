package eu.consenthub.notifier.servicemail;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of service mails, on what went otherwise: abandoned, uncertain, lapsed, over for good. */
@Component
class Leftovers {

    private static final Duration KEPT = Duration.ofDays(30);

    private static final String ABANDONED = """
            UPDATE service_mail
            SET state = 'UNCERTAIN', reason = 'The process that sent it is gone', unknown_since = :at, due_at = :lookUpAt, updated_at = :at
            WHERE state = 'SENDING' AND due_at <= :at""";

    private static final String LAPSED = """
            UPDATE service_mail
            SET state = 'CLOSED', reason = 'LAPSED', updated_at = :at
            WHERE state = 'QUEUED' AND expires_at <= :at""";

    private static final String DOUBTFUL = """
            UPDATE service_mail
            SET due_at = :next
            WHERE mail_id IN (
                SELECT mail_id
                FROM service_mail
                WHERE state = 'UNCERTAIN' AND due_at <= :at
                ORDER BY due_at
                LIMIT 20
                FOR UPDATE SKIP LOCKED)
            RETURNING mail_id, COALESCE(first_sent_at, requested_at) AS first_sent_at, unknown_since""";

    private static final String QUEUE_AGAIN = """
            UPDATE service_mail
            SET state = 'QUEUED', claimed_by = NULL, due_at = :at, updated_at = :at
            WHERE mail_id = :id AND state = 'UNCERTAIN'""";

    private static final String FORGET = """
            DELETE FROM service_mail
            WHERE state IN ('SENT', 'FAILED', 'CLOSED') AND expires_at < :before""";

    private final DatabaseClient database;

    Leftovers(DatabaseClient database) {
        this.database = database;
    }

    /** A mail that may be out or not. */
    record Doubt(UUID mailId, Instant firstSentAt, Instant unknownSince) {}

    /** What died in its call is uncertain from now on; what was not sent in time never will be. */
    Mono<Long> sortOut(Instant at, Duration settle) {
        Mono<Long> abandoned = database.sql(ABANDONED).bind("at", at).bind("lookUpAt", at.plus(settle)).fetch().rowsUpdated();
        Mono<Long> lapsed = database.sql(LAPSED).bind("at", at).fetch().rowsUpdated();
        return abandoned.then(lapsed);
    }

    /** Those to be asked for now; nobody else asks before the next question is due. */
    Flux<Doubt> doubtful(Instant at, Duration pause) {
        return database.sql(DOUBTFUL)
                .bind("at", at)
                .bind("next", at.plus(pause))
                .map(row -> new Doubt(
                        Objects.requireNonNull(row.get("mail_id", UUID.class)),
                        Objects.requireNonNull(row.get("first_sent_at", Instant.class)),
                        Objects.requireNonNull(row.get("unknown_since", Instant.class))))
                .all();
    }

    /** Only for what is proven not to be out. */
    Mono<Long> queueAgain(UUID mailId, Instant at) {
        return database.sql(QUEUE_AGAIN)
                .bind("id", mailId)
                .bind("at", at)
                .fetch()
                .rowsUpdated();
    }

    /** Told once more, a forgotten mail would be refused by the vault: its request has been over for long. */
    Mono<Long> forget(Instant asOf) {
        return database.sql(FORGET)
                .bind("before", asOf.minus(KEPT))
                .fetch()
                .rowsUpdated();
    }
}
