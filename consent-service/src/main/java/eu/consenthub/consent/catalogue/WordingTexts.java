package eu.consenthub.consent.catalogue;

import eu.consenthub.consent.policy.Wording;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables of wordings; they take new rows and give back what they hold, the database refuses everything else. */
@Component
final class WordingTexts {

    private static final String COLUMNS = """
            SELECT wording_id, version, language, body, created_at, purposes, channels, material
            FROM wording
                JOIN wording_version USING (wording_id, version)
            """;

    private static final String VERSION = COLUMNS + """
            WHERE wording_id = :wordingId
                AND version = :version
            """;

    private static final String PAGE = COLUMNS + """
            WHERE (wording_id, version, language) > (:wordingId, :version, :language)
                AND (:only IS NULL OR wording_id = :only)
            ORDER BY wording_id, version, language
            LIMIT :limit
            """;

    /** Of a version v: a material one after it has taken its ground. */
    private static final String IS_SUPERSEDED = """
            EXISTS (
                SELECT
                FROM wording_version newer
                WHERE newer.wording_id = v.wording_id
                    AND newer.version > v.version
                    AND newer.material)
            """;

    private static final String SUPERSEDED = """
            SELECT v.wording_id, v.version
            FROM wording_version v
            WHERE %s
            ORDER BY v.wording_id, v.version
            """.formatted(IS_SUPERSEDED);

    private static final String CARRIES = """
            SELECT v.version
            FROM wording_version v
            WHERE v.wording_id = :wordingId
                AND v.version = :version
                AND NOT %s
            """.formatted(IS_SUPERSEDED);

    private static final String NEWEST = """
            SELECT w.wording_id, w.version, w.language, w.body, w.created_at, v.purposes, v.channels, v.material
            FROM wording w
                JOIN wording_version v ON v.wording_id = w.wording_id AND v.version = w.version
            WHERE w.wording_id = :wordingId
                AND w.language = :language
                AND NOT %s
            ORDER BY w.version DESC
            LIMIT 1
            """.formatted(IS_SUPERSEDED);

    private static final String LATEST = """
            SELECT version, purposes, channels, material
            FROM wording_version
            WHERE wording_id = :wordingId
                AND version <= :version
            ORDER BY version DESC
            LIMIT 1
            """;

    /** A version is declared by whoever comes first; what it asks for is compared afterwards. */
    private static final String ADD = """
            WITH declared AS (
                INSERT INTO wording_version (wording_id, version, purposes, channels, material)
                VALUES (:wordingId, :version, :purposes, :channels, :material)
                ON CONFLICT DO NOTHING)
            INSERT INTO wording (wording_id, version, language, body, sha256)
            VALUES (:wordingId, :version, :language, :body, sha256(convert_to(:body, 'UTF8')))
            ON CONFLICT DO NOTHING
            """;

    private final DatabaseClient database;

    WordingTexts(DatabaseClient database) {
        this.database = database;
    }

    Flux<StoredWording> all() {
        return database.sql(COLUMNS)
                .map(WordingRows::stored)
                .all();
    }

    /** Every language of one version. */
    Flux<StoredWording> version(String wordingId, int version) {
        return database.sql(VERSION)
                .bind("wordingId", wordingId)
                .bind("version", version)
                .map(WordingRows::stored)
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
                .map(WordingRows::stored)
                .all();
    }

    /** The highest version of a wording that is not above this one; empty when there is none. */
    Mono<DeclaredVersion> latest(String wordingId, int atMost) {
        return database.sql(LATEST)
                .bind("wordingId", wordingId)
                .bind("version", atMost)
                .map(row -> new DeclaredVersion(Objects.requireNonNull(row.get("version", Integer.class)), WordingRows.declaration(row)))
                .one();
    }

    /** The versions that consents no longer carry over from (CONS-4). */
    Flux<SupersededVersion> superseded() {
        return database.sql(SUPERSEDED)
                .map(row -> new SupersededVersion(Objects.requireNonNull(row.get("wording_id", String.class)),
                        Objects.requireNonNull(row.get("version", Integer.class))))
                .all();
    }

    /** True when this version exists and no material one came after it. */
    Mono<Boolean> carries(String wordingId, int version) {
        return database.sql(CARRIES)
                .bind("wordingId", wordingId)
                .bind("version", version)
                .fetch()
                .first()
                .hasElement();
    }

    /** The highest version in a language that no material one came after; empty when there is none. */
    Mono<StoredWording> newest(String wordingId, String language) {
        return database.sql(NEWEST)
                .bind("wordingId", wordingId)
                .bind("language", language)
                .map(WordingRows::stored)
                .one();
    }

    /** True when the row is new, false when this version has a text in this language already. */
    Mono<Boolean> add(Wording wording, Declaration declaration) {
        return database.sql(ADD)
                .bind("wordingId", wording.id())
                .bind("version", wording.version())
                .bind("purposes", texts(declaration.coverage().purposes()))
                .bind("channels", texts(declaration.coverage().channels()))
                .bind("material", declaration.material())
                .bind("language", wording.language())
                .bind("body", wording.text())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private static io.r2dbc.spi.Parameter texts(@Nullable Collection<?> values) {
        return values == null
                ? Parameters.in(String[].class)
                : Parameters.in(values.stream().map(Object::toString).toArray(String[]::new));
    }
}
