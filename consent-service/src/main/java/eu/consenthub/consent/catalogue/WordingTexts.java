package eu.consenthub.consent.catalogue;

import eu.consenthub.consent.policy.Wording;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of wordings; it takes new rows and gives back what it holds, the database refuses everything else. */
@Component
final class WordingTexts {

    private static final String ALL = """
            SELECT wording_id, version, language, body, created_at
            FROM wording
            """;

    private static final String VERSION = """
            SELECT wording_id, version, language, body, created_at
            FROM wording
            WHERE wording_id = :wordingId
              AND version = :version
            """;

    private static final String PAGE = """
            SELECT wording_id, version, language, body, created_at
            FROM wording
            WHERE (wording_id, version, language) > (:wordingId, :version, :language)
              AND (:only IS NULL OR wording_id = :only)
            ORDER BY wording_id, version, language
            LIMIT :limit
            """;

    private static final String LATEST = """
            SELECT coalesce(max(version), 0) AS latest
            FROM wording
            WHERE wording_id = :wordingId
            """;

    private static final String ADD = """
            INSERT INTO wording (wording_id, version, language, body, sha256)
            VALUES (:wordingId, :version, :language, :body, sha256(convert_to(:body, 'UTF8')))
            ON CONFLICT DO NOTHING
            """;

    private final DatabaseClient database;

    WordingTexts(DatabaseClient database) {
        this.database = database;
    }

    Flux<StoredWording> all() {
        return database.sql(ALL)
                .map(WordingTexts::stored)
                .all();
    }

    /** Every language of one version. */
    Flux<StoredWording> version(String wordingId, int version) {
        return database.sql(VERSION)
                .bind("wordingId", wordingId)
                .bind("version", version)
                .map(WordingTexts::stored)
                .all();
    }

    /** The next wordings after a cursor, of one id or of all. */
    Flux<StoredWording> page(WordingCursor after, @Nullable String only, int limit) {
        return database.sql(PAGE)
                .bind("wordingId", after.id())
                .bind("version", after.version())
                .bind("language", after.language())
                .bind("only", Parameters.in(R2dbcType.VARCHAR, only))
                .bind("limit", limit)
                .map(WordingTexts::stored)
                .all();
    }

    /** The highest version of a wording, 0 when there is none. */
    Mono<Integer> latest(String wordingId) {
        return database.sql(LATEST)
                .bind("wordingId", wordingId)
                .map(row -> Objects.requireNonNull(row.get("latest", Integer.class)))
                .one();
    }

    /** True when the row is new, false when this version has a text in this language already. */
    Mono<Boolean> add(Wording wording) {
        return database.sql(ADD)
                .bind("wordingId", wording.id())
                .bind("version", wording.version())
                .bind("language", wording.language())
                .bind("body", wording.text())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private static StoredWording stored(io.r2dbc.spi.Readable row) {
        Wording wording = new Wording(
                Objects.requireNonNull(row.get("wording_id", String.class)),
                Objects.requireNonNull(row.get("version", Integer.class)),
                Objects.requireNonNull(row.get("language", String.class)),
                Objects.requireNonNull(row.get("body", String.class)));
        return new StoredWording(wording, Objects.requireNonNull(row.get("created_at", Instant.class)));
    }
}
