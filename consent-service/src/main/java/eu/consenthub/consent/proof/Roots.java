package eu.consenthub.consent.proof;

import eu.consenthub.consent.sql.Fields;
import eu.consenthub.verifier.root.RootStatement;
import eu.consenthub.verifier.root.SignedRoot;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The roots, which are only ever added to. */
@Component
class Roots {

    private static final String COLUMNS = """
            SELECT day, tree_size, first_position, last_position, root_hash, previous_root_hash, created_at, ledger, jws
            FROM ledger_root
            """;

    private static final String ALL = COLUMNS + "ORDER BY day";

    private static final String LAST = COLUMNS + """
            ORDER BY day DESC
            LIMIT 1
            """;

    private static final String BEFORE = COLUMNS + """
            WHERE day < :day
            ORDER BY day DESC
            LIMIT :limit
            """;

    private static final String COVERING = COLUMNS + """
            WHERE first_position <= :position
                AND last_position >= :position
            """;

    private static final String OF_DAYS = COLUMNS + "WHERE day = ANY(:days)";

    private static final String INSERT = """
            INSERT INTO ledger_root (
                day, tree_size, first_position, last_position, root_hash, previous_root_hash, created_at, ledger, jws)
            VALUES (:day, :treeSize, :firstPosition, :lastPosition, :rootHash, :previousRootHash, :createdAt, :ledger, :jws)
            """;

    private final DatabaseClient db;

    Roots(DatabaseClient db) {
        this.db = db;
    }

    /** Oldest first. */
    Flux<SignedRoot> all() {
        return db.sql(ALL).map(Roots::root).all();
    }

    Mono<SignedRoot> last() {
        return db.sql(LAST).map(Roots::root).one();
    }

    /** Those of earlier days, newest first. */
    Flux<SignedRoot> before(LocalDate day, int limit) {
        return db.sql(BEFORE).bind("day", day).bind("limit", limit).map(Roots::root).all();
    }

    Flux<SignedRoot> of(Set<LocalDate> days) {
        return db.sql(OF_DAYS).bind("days", days.toArray(LocalDate[]::new)).map(Roots::root).all();
    }

    /** The root whose tree holds this position. */
    Mono<SignedRoot> covering(long position) {
        return db.sql(COVERING).bind("position", position).map(Roots::root).one();
    }

    Mono<Void> add(SignedRoot root) {
        RootStatement statement = root.statement();
        return db.sql(INSERT)
                .bind("day", statement.day())
                .bind("treeSize", statement.treeSize())
                .bind("firstPosition", statement.firstPosition())
                .bind("lastPosition", statement.lastPosition())
                .bind("rootHash", statement.rootHash())
                .bind("previousRootHash", statement.previousRootHash())
                .bind("createdAt", statement.createdAt().atOffset(ZoneOffset.UTC))
                .bind("ledger", statement.ledger())
                .bind("jws", root.jws())
                .then();
    }

    static SignedRoot root(Readable row) {
        LocalDate day = Objects.requireNonNull(Fields.dateOrNull(row, "day"));
        return new SignedRoot(new RootStatement(day, Fields.number(row, "tree_size"), Fields.number(row, "first_position"),
                Fields.number(row, "last_position"), Fields.bytes(row, "root_hash"), Fields.bytes(row, "previous_root_hash"),
                Fields.instant(row, "created_at"), Fields.text(row, "ledger")), Fields.text(row, "jws"));
    }
}
