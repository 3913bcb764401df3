package eu.consenthub.consent.importing;

import eu.consenthub.consent.sql.Fields;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who goes on with which import: one at a time, by a lease that every committed batch renews. */
@Component
class Leases {

    /** Long beside a batch, short beside a person's patience after a crash. */
    static final Duration LENGTH = Duration.ofSeconds(10);

    private static final int MOST_FAILURES = 8;

    private static final String CLAIM = """
            UPDATE import_file
            SET status = 'RUNNING', lease_owner = :owner, lease_until = :until, started_at = COALESCE(started_at, :now)
            WHERE import_id = (
                SELECT import_id
                FROM import_file
                WHERE status IN ('RECEIVED', 'RUNNING')
                    AND (lease_until IS NULL OR lease_until < :now)
                    AND NOT EXISTS (SELECT 1 FROM import_file other WHERE other.status = 'RUNNING' AND other.lease_until >= :now)
                ORDER BY received_at
                LIMIT 1
                FOR UPDATE SKIP LOCKED)
            RETURNING import_id, mapping, size, received_at, next_offset, next_line
            """;

    private static final String COMPLETE = """
            WITH finished AS (
                UPDATE import_file
                SET status = 'COMPLETED', finished_at = :now, lease_owner = NULL, lease_until = NULL
                WHERE import_id = :id
                    AND lease_owner = :owner
                RETURNING import_id)
            DELETE FROM import_chunk
            WHERE import_id IN (SELECT import_id FROM finished)
            """;

    private static final String STUMBLE = """
            WITH stumbled AS (
                UPDATE import_file
                SET failures = failures + 1, lease_owner = NULL, lease_until = :retryAt,
                    status = CASE WHEN failures + 1 >= :most THEN 'FAILED' ELSE status END,
                    finished_at = CASE WHEN failures + 1 >= :most THEN :now END
                WHERE import_id = :id
                    AND lease_owner = :owner
                RETURNING import_id, status)
            DELETE FROM import_chunk
            WHERE import_id IN (SELECT import_id FROM stumbled WHERE status = 'FAILED')
            """;

    private static final String RELEASE = """
            UPDATE import_file
            SET lease_owner = NULL, lease_until = NULL
            WHERE lease_owner = :owner
            """;

    private final DatabaseClient database;

    Leases(DatabaseClient database) {
        this.database = database;
    }

    /** The oldest import that waits or whose worker is gone; empty when there is none, or another one is running. */
    Mono<Claim> claim(UUID owner, Instant now) {
        return database.sql(CLAIM)
                .bind("owner", owner)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("until", now.plus(LENGTH).atOffset(ZoneOffset.UTC))
                .map(row -> claim(row, owner))
                .one();
    }

    /** All lines are handled; the bytes are not needed any more. */
    Mono<Void> complete(Claim claim, Instant now) {
        return database.sql(COMPLETE)
                .bind("id", claim.importId())
                .bind("owner", claim.owner())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** Something failed: again a little later, and after too many times in a row without a committed line no more. */
    Mono<Void> stumble(Claim claim, Instant now) {
        return database.sql(STUMBLE)
                .bind("id", claim.importId())
                .bind("owner", claim.owner())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("retryAt", now.plus(LENGTH).atOffset(ZoneOffset.UTC))
                .bind("most", MOST_FAILURES)
                .then();
    }

    /** Another instance may go on at once. */
    Mono<Void> release(UUID owner) {
        return database.sql(RELEASE)
                .bind("owner", owner)
                .then();
    }

    private static Claim claim(Readable row, UUID owner) {
        return new Claim(Fields.uuid(row, "import_id"), owner, Fields.text(row, "mapping"), Fields.number(row, "size"),
                Fields.instant(row, "received_at"), new FilePosition(Fields.number(row, "next_offset"), Fields.number(row, "next_line")));
    }
}
