package eu.consenthub.notifier.servicemail;

import eu.consenthub.notifier.contract.WantedMail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of service mails, on their way out: taken in, claimed, sent or not. */
@Component
class ServiceMailRows {

    /** Longer than the longest call, so that a process that only waits is not given up. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final String ADD = """
            INSERT INTO service_mail (mail_id, locale, requested_at, expires_at, due_at, updated_at)
            SELECT m.mail_id, m.locale, m.requested_at, m.expires_at, :at, :at
            FROM unnest(:ids, :locales, :requested, :expiring) AS m (mail_id, locale, requested_at, expires_at)
            ON CONFLICT (mail_id) DO NOTHING""";

    private static final String CLAIM = """
            UPDATE service_mail
            SET claimed_by = :claim, due_at = :leaseUntil, attempt = attempt + 1, updated_at = :at
            WHERE mail_id IN (
                SELECT mail_id
                FROM service_mail
                WHERE state = 'QUEUED' AND due_at <= :at AND expires_at > :at
                ORDER BY due_at
                LIMIT :size
                FOR UPDATE SKIP LOCKED)
            RETURNING mail_id, attempt""";

    /** The last statement before the call: whoever finds it SENDING knows that it may be out. */
    private static final String DEPART = """
            UPDATE service_mail
            SET state = 'SENDING', first_sent_at = COALESCE(first_sent_at, :at), due_at = :leaseUntil, updated_at = :at
            WHERE mail_id = :id AND claimed_by = :claim AND state = 'QUEUED' AND expires_at > :at""";

    /** The provider has it, whatever others thought in the meantime. */
    private static final String SENT = """
            UPDATE service_mail
            SET state = 'SENT', reason = NULL, mailgun_id = NULLIF(:providerId, ''), updated_at = :at
            WHERE mail_id = :id AND state IN ('QUEUED', 'SENDING', 'UNCERTAIN')""";

    private static final String UNKNOWN = """
            UPDATE service_mail
            SET state = 'UNCERTAIN', reason = :reason, unknown_since = :at, due_at = :dueAt, updated_at = :at
            WHERE mail_id = :id AND claimed_by = :claim AND state = 'SENDING'""";

    private static final String RETURNED = """
            UPDATE service_mail
            SET state = 'QUEUED', reason = :reason, due_at = :dueAt, updated_at = :at
            WHERE mail_id = :id AND claimed_by = :claim AND state IN ('QUEUED', 'SENDING')""";

    private static final String ENDED = """
            UPDATE service_mail
            SET state = :state, reason = :reason, updated_at = :at
            WHERE mail_id = :id AND claimed_by = :claim AND state IN ('QUEUED', 'SENDING')""";

    private final DatabaseClient database;

    ServiceMailRows(DatabaseClient database) {
        this.database = database;
    }

    /** What is here already stays as it is. */
    Mono<Long> add(List<WantedMail> wanted, Instant at) {
        return wanted.isEmpty()
                ? Mono.just(0L)
                : rows(database.sql(ADD)
                        .bind("ids", wanted.stream().map(WantedMail::mailId).toArray(UUID[]::new))
                        .bind("locales", wanted.stream().map(WantedMail::locale).toArray(String[]::new))
                        .bind("requested", wanted.stream().map(WantedMail::requestedAt).toArray(Instant[]::new))
                        .bind("expiring", wanted.stream().map(WantedMail::expiresAt).toArray(Instant[]::new))
                        .bind("at", at));
    }

    /** The next that are due, held by this claim until its lease is over. */
    Flux<Claimed> claim(UUID claim, int size, Instant at) {
        return database.sql(CLAIM)
                .bind("claim", claim)
                .bind("size", size)
                .bind("leaseUntil", at.plus(LEASE))
                .bind("at", at)
                .map(row -> new Claimed(
                        Objects.requireNonNull(row.get("mail_id", UUID.class)),
                        claim,
                        Objects.requireNonNull(row.get("attempt", Integer.class))))
                .all();
    }

    /** False when it may not leave any more: the claim was lost, or its time is over. */
    Mono<Boolean> depart(Claimed mail, Instant at) {
        return rows(of(DEPART, mail, at).bind("leaseUntil", at.plus(LEASE))).map(rows -> rows > 0);
    }

    Mono<Long> sent(UUID mailId, String providerId, Instant at) {
        return rows(database.sql(SENT).bind("id", mailId).bind("providerId", providerId).bind("at", at));
    }

    Mono<Long> unknown(Claimed mail, String reason, Instant lookUpAt, Instant at) {
        return rows(of(UNKNOWN, mail, at).bind("reason", reason).bind("dueAt", lookUpAt));
    }

    /** Known not to be sent; to be tried again then. */
    Mono<Long> returned(Claimed mail, String reason, Instant dueAt, Instant at) {
        return rows(of(RETURNED, mail, at).bind("reason", reason).bind("dueAt", dueAt));
    }

    Mono<Long> failed(Claimed mail, String reason, Instant at) {
        return rows(of(ENDED, mail, at).bind("state", "FAILED").bind("reason", reason));
    }

    Mono<Long> closed(Claimed mail, Instant at) {
        return rows(of(ENDED, mail, at).bind("state", "CLOSED").bind("reason", "REQUEST_CLOSED"));
    }

    private GenericExecuteSpec of(String statement, Claimed mail, Instant at) {
        return database.sql(statement)
                .bind("id", mail.mailId())
                .bind("claim", mail.claim())
                .bind("at", at);
    }

    private static Mono<Long> rows(GenericExecuteSpec statement) {
        return statement.fetch()
                .rowsUpdated();
    }
}
