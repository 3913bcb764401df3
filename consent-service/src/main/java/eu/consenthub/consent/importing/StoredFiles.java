package eu.consenthub.consent.importing;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The bytes of uploaded files, in chunks of one size, so that an upload survives a crash and any instance can go on with it. */
@Component
class StoredFiles {

    static final int CHUNK = 256 * 1024;

    private static final String OPEN = """
            INSERT INTO import_file (import_id, status, received_at)
            VALUES (:id, 'UPLOADING', :now)
            """;

    private static final String ADD = """
            INSERT INTO import_chunk (import_id, seq, content)
            VALUES (:id, :seq, :content)
            """;

    private static final String CLOSE = """
            UPDATE import_file
            SET status = 'RECEIVED', size = :size, mapping = :mapping, received_at = :now
            WHERE import_id = :id
                AND status = 'UPLOADING'
            """;

    private static final String DISCARD = """
            DELETE FROM import_file
            WHERE import_id = :id
                AND status = 'UPLOADING'
            """;

    private static final String DISCARD_ABANDONED = """
            DELETE FROM import_file
            WHERE status = 'UPLOADING'
                AND received_at < :before
            """;

    private static final String CHUNK_AT = """
            SELECT content
            FROM import_chunk
            WHERE import_id = :id
                AND seq = :seq
            """;

    private final DatabaseClient database;

    StoredFiles(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> open(UUID id, Instant now) {
        return database.sql(OPEN)
                .bind("id", id)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<Void> add(UUID id, int seq, byte[] content) {
        return database.sql(ADD)
                .bind("id", id)
                .bind("seq", seq)
                .bind("content", ByteBuffer.wrap(content))
                .then();
    }

    /** All of it is here: from now on it is an import. */
    Mono<Void> close(UUID id, long size, String mapping, Instant now) {
        return database.sql(CLOSE)
                .bind("id", id)
                .bind("size", size)
                .bind("mapping", mapping)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<Void> discard(UUID id) {
        return database.sql(DISCARD)
                .bind("id", id)
                .then();
    }

    /** Uploads that began before this and never ended: their instance died. */
    Mono<Void> discardAbandoned(Instant before) {
        return database.sql(DISCARD_ABANDONED)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<byte[]> chunk(UUID id, int seq) {
        return database.sql(CHUNK_AT)
                .bind("id", id)
                .bind("seq", seq)
                .map(row -> bytes(Objects.requireNonNull(row.get("content", ByteBuffer.class))))
                .one();
    }

    private static byte[] bytes(ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }
}
