package eu.consenthub.notifier.permission;

import java.util.Collection;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How far each partition of the consent feed is applied; the database, not Kafka, remembers it. */
@Component
class FeedPositions {

    private static final String OPEN = """
            INSERT INTO feed_position (partition, applied_offset)
            SELECT p, -1
            FROM unnest(:partitions) p
            ON CONFLICT DO NOTHING
            """;

    private static final String ALL = """
            SELECT partition, applied_offset
            FROM feed_position
            """;

    private static final String LOCK = """
            SELECT partition, applied_offset
            FROM feed_position
            WHERE partition = ANY(:partitions)
            ORDER BY partition
            FOR UPDATE
            """;

    private static final String ADVANCE = """
            UPDATE feed_position p
            SET applied_offset = n.applied_offset
            FROM unnest(:partitions, :offsets) AS n (partition, applied_offset)
            WHERE p.partition = n.partition
            """;

    private final DatabaseClient database;

    FeedPositions(DatabaseClient database) {
        this.database = database;
    }

    /** The positions of all partitions, after a place was made for these. */
    Mono<Map<Integer, Long>> open(Collection<Integer> partitions) {
        return database.sql(OPEN)
                .bind("partitions", partitions.toArray(Integer[]::new))
                .then()
                .then(all());
    }

    Mono<Map<Integer, Long>> all() {
        return read(database.sql(ALL));
    }

    /** The positions of these partitions, held until the end of the transaction: one applier at a time. */
    Mono<Map<Integer, Long>> lock(Collection<Integer> partitions) {
        return read(database.sql(LOCK).bind("partitions", partitions.toArray(Integer[]::new)));
    }

    Mono<Void> advance(Map<Integer, Long> applied) {
        return database.sql(ADVANCE)
                .bind("partitions", applied.keySet().toArray(Integer[]::new))
                .bind("offsets", applied.values().toArray(Long[]::new))
                .then();
    }

    private static Mono<Map<Integer, Long>> read(DatabaseClient.GenericExecuteSpec query) {
        return query
                .map((row, meta) -> Map.entry(row.get(0, Integer.class), row.get(1, Long.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
