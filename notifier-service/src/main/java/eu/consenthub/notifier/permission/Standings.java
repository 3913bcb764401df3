package eu.consenthub.notifier.permission;

import eu.consenthub.notifier.contract.Channel;
import eu.consenthub.notifier.contract.PermissionStatus;
import eu.consenthub.notifier.contract.WordingReference;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code permission}: one row per contact, purpose and channel. */
@Component
class Standings {

    private static final String LOAD = """
            SELECT contact_id, purpose, channel, status, basis, since, until, paused_until, informed_on, event_id, sequence,
                wording_id, wording_version, wording_language, wording_sha256
            FROM permission
            WHERE contact_id = ANY(:ids)
            """;

    private static final String SAVE = """
            INSERT INTO permission (contact_id, purpose, channel, status, basis, since, until, paused_until, informed_on, event_id, sequence,
                wording_id, wording_version, wording_language, wording_sha256)
            SELECT n.contact_id, n.purpose, n.channel, n.status, n.basis, n.since, n.until, n.paused_until, n.informed_on, n.event_id, n.sequence,
                n.wording_id, n.wording_version, n.wording_language, n.wording_sha256
            FROM unnest(:ids, :purposes, :channels, :statuses, :bases, :since, :until, :pausedUntil, :informedOn, :eventIds, :sequences,
                    :wordingIds, :wordingVersions, :wordingLanguages, :wordingHashes)
                AS n (contact_id, purpose, channel, status, basis, since, until, paused_until, informed_on, event_id, sequence,
                    wording_id, wording_version, wording_language, wording_sha256)
            ON CONFLICT (contact_id, purpose, channel) DO UPDATE
            SET status = EXCLUDED.status,
                basis = EXCLUDED.basis,
                since = EXCLUDED.since,
                until = EXCLUDED.until,
                paused_until = EXCLUDED.paused_until,
                informed_on = EXCLUDED.informed_on,
                event_id = EXCLUDED.event_id,
                sequence = EXCLUDED.sequence,
                wording_id = EXCLUDED.wording_id,
                wording_version = EXCLUDED.wording_version,
                wording_language = EXCLUDED.wording_language,
                wording_sha256 = EXCLUDED.wording_sha256
            """;

    private final DatabaseClient database;

    Standings(DatabaseClient database) {
        this.database = database;
    }

    /** A standing with the contact it belongs to. */
    record Stored(UUID contactId, Standing standing) {

        void into(Map<UUID, ContactFile> files) {
            ContactFile file = files.get(contactId);
            if (file != null) {
                file.recall(standing);
            }
        }
    }

    Flux<Stored> load(UUID[] ids) {
        return database.sql(LOAD)
                .bind("ids", ids)
                .map(Standings::read)
                .all();
    }

    /** Stores the standings that were changed in these files. */
    Mono<Void> save(List<ContactFile> files) {
        List<Stored> rows = files.stream()
                .flatMap(file -> file.changed().stream().map(standing -> new Stored(file.contactId, standing)))
                .toList();
        return rows.isEmpty() ? Mono.empty() : write(rows);
    }

    private Mono<Void> write(List<Stored> rows) {
        return database.sql(SAVE)
                .bind("ids", Columns.of(rows, Stored::contactId, UUID[]::new))
                .bind("purposes", column(rows, s -> s.pair().purpose(), String[]::new))
                .bind("channels", column(rows, s -> s.pair().channel().name(), String[]::new))
                .bind("statuses", column(rows, s -> s.status().name(), String[]::new))
                .bind("bases", column(rows, Standing::basis, String[]::new))
                .bind("since", column(rows, Standing::since, Instant[]::new))
                .bind("until", column(rows, Standing::until, LocalDate[]::new))
                .bind("pausedUntil", column(rows, Standing::pausedUntil, LocalDate[]::new))
                .bind("informedOn", column(rows, Standing::informedOn, LocalDate[]::new))
                .bind("eventIds", column(rows, Standing::eventId, UUID[]::new))
                .bind("sequences", column(rows, Standing::sequence, Long[]::new))
                .bind("wordingIds", wording(rows, WordingReference::id, String[]::new))
                .bind("wordingVersions", wording(rows, WordingReference::version, Integer[]::new))
                .bind("wordingLanguages", wording(rows, WordingReference::language, String[]::new))
                .bind("wordingHashes", wording(rows, WordingReference::sha256, String[]::new))
                .then();
    }

    private static Stored read(Readable row) {
        Standing standing = new Standing(
                new Standing.Pair(Columns.needed(row, "purpose", String.class),
                        Channel.valueOf(Columns.needed(row, "channel", String.class))),
                PermissionStatus.valueOf(Columns.needed(row, "status", String.class)),
                row.get("basis", String.class),
                Columns.needed(row, "since", Instant.class),
                row.get("until", LocalDate.class),
                row.get("paused_until", LocalDate.class),
                row.get("informed_on", LocalDate.class),
                Columns.needed(row, "event_id", UUID.class),
                Columns.needed(row, "sequence", Long.class),
                readWording(row));
        return new Stored(Columns.needed(row, "contact_id", UUID.class), standing);
    }

    private static @Nullable WordingReference readWording(Readable row) {
        String id = row.get("wording_id", String.class);
        return id == null
                ? null
                : new WordingReference(
                        id,
                        Columns.needed(row, "wording_version", Integer.class),
                        Columns.needed(row, "wording_language", String.class),
                        Columns.needed(row, "wording_sha256", String.class));
    }

    private static <T> T[] column(List<Stored> rows, Function<Standing, @Nullable T> value, Function<Integer, T[]> array) {
        return Columns.of(rows, row -> value.apply(row.standing()), array);
    }

    private static <T> T[] wording(List<Stored> rows, Function<WordingReference, T> value, Function<Integer, T[]> array) {
        return column(rows, standing -> standing.wording() == null ? null : value.apply(standing.wording()), array);
    }
}
