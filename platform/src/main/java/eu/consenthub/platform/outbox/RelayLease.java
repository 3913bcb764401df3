package eu.consenthub.platform.outbox;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The right to publish, held by at most one process at a time by the database's clock. It is renewed long before it ends; a
 * holder that dies is followed when it has run out. Used by the relay's one thread.
 */
final class RelayLease {

    /** There is one outbox in a service's database, and one lease. */
    static final String NAME = "outbox";

    // The fence grows unless the same holder renews in time.
    private static final String TAKE = """
            INSERT INTO relay_lease AS lease (name, holder, fence, expires_at)
            VALUES (:name, :holder, 1, clock_timestamp() + make_interval(secs => :seconds))
            ON CONFLICT (name) DO UPDATE
               SET holder = excluded.holder,
                   fence = lease.fence
                         + CASE WHEN lease.holder = excluded.holder AND lease.expires_at > clock_timestamp() THEN 0 ELSE 1 END,
                   expires_at = excluded.expires_at
             WHERE lease.holder = excluded.holder
                OR lease.expires_at <= clock_timestamp()
            RETURNING fence
            """;

    private static final String RELEASE = """
            UPDATE relay_lease
               SET expires_at = clock_timestamp()
             WHERE name = :name
               AND holder = :holder
               AND fence = :fence
            """;

    private final DatabaseClient database;
    private final UUID holder;
    private final Duration length;
    private OptionalLong fence = OptionalLong.empty();
    private long renewedAt;

    RelayLease(DatabaseClient database, UUID holder, Duration length) {
        this.database = database;
        this.holder = holder;
        this.length = length;
    }

    /** The fence when the lease is ours: taken if it is free, renewed when a third of its time has passed. */
    OptionalLong keep() {
        if (fence.isEmpty() || System.nanoTime() - renewedAt > length.toNanos() / 3) {
            long asked = System.nanoTime();
            fence = Database.await(take())
                    .map(OptionalLong::of)
                    .orElse(OptionalLong.empty());
            renewedAt = asked;
        }
        return fence;
    }

    /** Somebody else has it now. */
    void lost() {
        fence = OptionalLong.empty();
    }

    boolean isHeld() {
        return fence.isPresent();
    }

    /** Lets others have it at once. */
    void release() {
        if (fence.isPresent()) {
            long held = fence.getAsLong();
            lost();
            Database.await(give(held));
        }
    }

    private Mono<Long> take() {
        return database.sql(TAKE)
                .bind("name", NAME)
                .bind("holder", holder)
                .bind("seconds", length.toMillis() / 1000.0)
                .map(row -> Objects.requireNonNull(row.get("fence", Long.class)))
                .one();
    }

    private Mono<Long> give(long held) {
        return database.sql(RELEASE)
                .bind("name", NAME)
                .bind("holder", holder)
                .bind("fence", held)
                .fetch()
                .rowsUpdated();
    }
}
