package eu.consenthub.consent.proof;

import eu.consenthub.consent.sql.Fields;
import eu.consenthub.verifier.root.SignedRoot;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Time stamps of roots, as far as they came. */
@Component
class Timestamps {

    private static final String ALL = """
            SELECT day, authority, stamped_at, token
            FROM ledger_root_timestamp
            ORDER BY day
            """;

    private static final String OF_DAYS = """
            SELECT day, authority, stamped_at, token
            FROM ledger_root_timestamp
            WHERE day = ANY(:days)
            """;

    private static final String WAITING = """
            SELECT day, tree_size, first_position, last_position, root_hash, previous_root_hash, created_at, ledger, jws
            FROM ledger_root
            WHERE NOT EXISTS (SELECT 1 FROM ledger_root_timestamp t WHERE t.day = ledger_root.day)
            ORDER BY day
            """;

    /** Another instance may have asked as well; one answer is enough. */
    private static final String INSERT = """
            INSERT INTO ledger_root_timestamp (day, authority, stamped_at, token)
            VALUES (:day, :authority, :stampedAt, :token)
            ON CONFLICT (day) DO NOTHING
            """;

    private final DatabaseClient db;

    Timestamps(DatabaseClient db) {
        this.db = db;
    }

    Flux<Timestamp> all() {
        return db.sql(ALL).map(Timestamps::timestamp).all();
    }

    Flux<Timestamp> of(List<LocalDate> days) {
        return db.sql(OF_DAYS).bind("days", days.toArray(LocalDate[]::new)).map(Timestamps::timestamp).all();
    }

    /** Roots without one, oldest first. */
    Flux<SignedRoot> waiting() {
        return db.sql(WAITING).map(Roots::root).all();
    }

    Mono<Void> add(Timestamp timestamp) {
        return db.sql(INSERT)
                .bind("day", timestamp.day())
                .bind("authority", timestamp.authority())
                .bind("stampedAt", timestamp.stampedAt().atOffset(ZoneOffset.UTC))
                .bind("token", timestamp.token())
                .then();
    }

    private static Timestamp timestamp(Readable row) {
        LocalDate day = Objects.requireNonNull(Fields.dateOrNull(row, "day"));
        return new Timestamp(day, Fields.text(row, "authority"), Fields.instant(row, "stamped_at"), Fields.bytes(row, "token"));
    }
}
