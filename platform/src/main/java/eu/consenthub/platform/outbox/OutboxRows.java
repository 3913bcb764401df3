package eu.consenthub.platform.outbox;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The outbox as the relay sees it: read from the lowest id, delete what was acknowledged, both only under the lease. */
final class OutboxRows {

    // now() and not clock_timestamp(): it is taken before the snapshot, so that nothing committed by then can be missing.
    // Always from the lowest id and never "after the last one seen": a lower id may be committed later.
    private static final String READ = """
            SELECT now() AS at,
                   EXISTS (SELECT 1
                             FROM relay_lease
                            WHERE name = :name
                              AND fence = :fence
                              AND expires_at > clock_timestamp()) AS held,
                   coalesce((SELECT max(id) FROM outbox), 0) AS last_id,
                   page.id,
                   page.topic,
                   page.message_key,
                   page.payload
              FROM (SELECT 1) AS always
              LEFT JOIN (SELECT id, topic, message_key, payload
                           FROM outbox
                          ORDER BY id
                          LIMIT :batch) AS page
                ON true
             ORDER BY page.id
            """;

    private static final String DELETE = """
            DELETE FROM outbox
             WHERE id = ANY(:ids)
               AND EXISTS (SELECT 1
                             FROM relay_lease
                            WHERE name = :name
                              AND fence = :fence)
            """;

    private static final String BACKLOG = """
            SELECT count(*) AS depth,
                   extract(epoch FROM clock_timestamp() - (SELECT recorded_at FROM outbox ORDER BY id LIMIT 1))::float8
                       AS oldest_seconds
              FROM outbox
            """;

    private final DatabaseClient database;

    OutboxRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Snapshot> read(long fence, int batch) {
        return database.sql(READ)
                .bind("name", RelayLease.NAME)
                .bind("fence", fence)
                .bind("batch", batch)
                .map(Line::of)
                .all()
                .collectList()
                .map(OutboxRows::snapshot);
    }

    /** How many were deleted: none of them when the lease has gone to another holder. */
    Mono<Long> delete(long fence, Long[] ids) {
        return database.sql(DELETE)
                .bind("ids", ids)
                .bind("name", RelayLease.NAME)
                .bind("fence", fence)
                .fetch()
                .rowsUpdated();
    }

    Mono<Backlog> backlog() {
        return database.sql(BACKLOG)
                .map(OutboxRows::backlog)
                .one();
    }

    /** How much waits, and how long the oldest has waited; null when none waits. */
    record Backlog(long depth, @Nullable Duration oldest) {}

    private static Backlog backlog(Readable row) {
        Double seconds = row.get("oldest_seconds", Double.class);
        Duration oldest = seconds == null ? null : Duration.ofMillis(Math.max(0, Math.round(seconds * 1000)));
        return new Backlog(Objects.requireNonNull(row.get("depth", Long.class)), oldest);
    }

    private static Snapshot snapshot(List<Line> lines) {
        Line first = lines.getFirst();
        List<OutboxRow> rows = lines.stream()
                .map(Line::row)
                .filter(Objects::nonNull)
                .toList();
        return new Snapshot(first.held, first.at, first.lastId, rows);
    }

    private record Line(boolean held, Instant at, long lastId, @Nullable OutboxRow row) {

        static Line of(Readable row) {
            Long id = row.get("id", Long.class);
            return new Line(
                    Objects.requireNonNull(row.get("held", Boolean.class)),
                    Objects.requireNonNull(row.get("at", OffsetDateTime.class)).toInstant(),
                    Objects.requireNonNull(row.get("last_id", Long.class)),
                    id == null ? null : message(id, row));
        }

        private static OutboxRow message(long id, Readable row) {
            return new OutboxRow(
                    id,
                    Objects.requireNonNull(row.get("topic", String.class)),
                    Objects.requireNonNull(row.get("message_key", String.class)),
                    Objects.requireNonNull(row.get("payload", byte[].class)));
        }
    }
}
