package eu.consenthub.consent.importing;

import eu.consenthub.consent.sql.Fields;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is told of imports: one of them, or a page of all, newest first. */
@Component
class Imports {

    private static final String ONE = """
            SELECT *
            FROM import_file
            WHERE import_id = :id
                AND status <> 'UPLOADING'
            """;

    private static final String PAGE = """
            SELECT *
            FROM import_file
            WHERE status <> 'UPLOADING'
                AND (received_at < :before OR received_at = :before AND import_id > :after)
            ORDER BY received_at DESC, import_id
            LIMIT :limit
            """;

    private final DatabaseClient database;

    Imports(DatabaseClient database) {
        this.database = database;
    }

    Mono<ImportView> find(UUID id) {
        return database.sql(ONE)
                .bind("id", id)
                .map(Imports::view)
                .one();
    }

    Flux<ImportView> page(Instant before, UUID after, int limit) {
        return database.sql(PAGE)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .bind("after", after)
                .bind("limit", limit)
                .map(Imports::view)
                .all();
    }

    private static ImportView view(Readable row) {
        return new ImportView(Fields.uuid(row, "import_id"), ImportStatus.valueOf(Fields.text(row, "status")), Fields.number(row, "lines"),
                Fields.number(row, "accepted"), Fields.number(row, "created"), Fields.number(row, "refused"),
                Fields.number(row, "unchanged"),
                Fields.instant(row, "received_at"), Fields.instantOrNull(row, "started_at"), Fields.instantOrNull(row, "finished_at"));
    }
}
