package eu.consenthub.notifier.permission;

import eu.consenthub.notifier.contract.Channel;
import io.r2dbc.spi.Readable;
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

/** Table {@code contact_profile}: one row per contact, read and written by the batch. */
@Component
class Profiles {

    /** Joins the values of a list for the way through {@code unnest}, which takes no ragged arrays. */
    private static final String SEPARATOR = "\u001f";

    private static final String LOAD = """
            SELECT contact_id, sequence, seen_sequence, audience, locale, relationships, tags,
                objected_all, objected_email, objected_phone, objected_post,
                undeliverable_email, undeliverable_phone, undeliverable_post, restricted, erased, usable_until
            FROM contact_profile
            WHERE contact_id = ANY(:ids)
            """;

    private static final String SAVE = """
            INSERT INTO contact_profile (contact_id, sequence, seen_sequence, audience, locale, relationships, tags,
                objected_all, objected_email, objected_phone, objected_post,
                undeliverable_email, undeliverable_phone, undeliverable_post, restricted, erased, usable_until)
            SELECT n.contact_id, n.sequence, n.seen_sequence, n.audience, n.locale,
                string_to_array(n.relationships, E'\\x1f'), string_to_array(n.tags, E'\\x1f'),
                n.objected_all, n.objected_email, n.objected_phone, n.objected_post,
                n.undeliverable_email, n.undeliverable_phone, n.undeliverable_post, n.restricted, n.erased, n.usable_until
            FROM unnest(:ids, :sequences, :seen, :audiences, :locales, :relationships, :tags,
                    :objectedAll, :objectedEmail, :objectedPhone, :objectedPost,
                    :noEmail, :noPhone, :noPost, :restricted, :erased, :usableUntil)
                AS n (contact_id, sequence, seen_sequence, audience, locale, relationships, tags,
                    objected_all, objected_email, objected_phone, objected_post,
                    undeliverable_email, undeliverable_phone, undeliverable_post, restricted, erased, usable_until)
            ON CONFLICT (contact_id) DO UPDATE
            SET sequence = EXCLUDED.sequence,
                seen_sequence = EXCLUDED.seen_sequence,
                audience = EXCLUDED.audience,
                locale = EXCLUDED.locale,
                relationships = EXCLUDED.relationships,
                tags = EXCLUDED.tags,
                objected_all = EXCLUDED.objected_all,
                objected_email = EXCLUDED.objected_email,
                objected_phone = EXCLUDED.objected_phone,
                objected_post = EXCLUDED.objected_post,
                undeliverable_email = EXCLUDED.undeliverable_email,
                undeliverable_phone = EXCLUDED.undeliverable_phone,
                undeliverable_post = EXCLUDED.undeliverable_post,
                restricted = EXCLUDED.restricted,
                erased = EXCLUDED.erased,
                usable_until = EXCLUDED.usable_until
            """;

    private final DatabaseClient database;

    Profiles(DatabaseClient database) {
        this.database = database;
    }

    Flux<ContactFile> load(UUID[] ids) {
        return database.sql(LOAD)
                .bind("ids", ids)
                .map(Profiles::read)
                .all();
    }

    Mono<Void> save(List<ContactFile> files) {
        return database.sql(SAVE)
                .bind("ids", column(files, f -> f.contactId, UUID[]::new))
                .bind("sequences", column(files, f -> f.sequence, Long[]::new))
                .bind("seen", column(files, f -> f.seenSequence, Long[]::new))
                .bind("audiences", column(files, f -> f.audience, String[]::new))
                .bind("locales", column(files, f -> f.locale, String[]::new))
                .bind("relationships", column(files, f -> String.join(SEPARATOR, f.relationships), String[]::new))
                .bind("tags", column(files, f -> String.join(SEPARATOR, f.tags), String[]::new))
                .bind("objectedAll", column(files, f -> f.objectedAll, Long[]::new))
                .bind("objectedEmail", column(files, f -> f.objected.get(Channel.EMAIL), Long[]::new))
                .bind("objectedPhone", column(files, f -> f.objected.get(Channel.PHONE), Long[]::new))
                .bind("objectedPost", column(files, f -> f.objected.get(Channel.POST), Long[]::new))
                .bind("noEmail", column(files, f -> f.unreachable.contains(Channel.EMAIL), Boolean[]::new))
                .bind("noPhone", column(files, f -> f.unreachable.contains(Channel.PHONE), Boolean[]::new))
                .bind("noPost", column(files, f -> f.unreachable.contains(Channel.POST), Boolean[]::new))
                .bind("restricted", column(files, f -> f.restricted, Boolean[]::new))
                .bind("erased", column(files, f -> f.erased, Boolean[]::new))
                .bind("usableUntil", column(files, f -> f.usableUntil, LocalDate[]::new))
                .then();
    }

    private static ContactFile read(Readable row) {
        ContactFile file = new ContactFile(Columns.needed(row, "contact_id", UUID.class));
        file.sequence = Columns.needed(row, "sequence", Long.class);
        file.seenSequence = Columns.needed(row, "seen_sequence", Long.class);
        file.audience = Columns.needed(row, "audience", String.class);
        file.locale = Columns.needed(row, "locale", String.class);
        file.relationships = List.of(Columns.needed(row, "relationships", String[].class));
        file.tags = List.of(Columns.needed(row, "tags", String[].class));
        file.objectedAll = row.get("objected_all", Long.class);
        file.restricted = Columns.needed(row, "restricted", Boolean.class);
        file.erased = Columns.needed(row, "erased", Boolean.class);
        file.usableUntil = row.get("usable_until", LocalDate.class);
        Map.of(Channel.EMAIL, "email", Channel.PHONE, "phone", Channel.POST, "post")
                .forEach((channel, name) -> readChannel(file, row, channel, name));
        return file;
    }

    private static void readChannel(ContactFile file, Readable row, Channel channel, String name) {
        Long objected = row.get("objected_" + name, Long.class);
        if (objected != null) {
            file.objected.put(channel, objected);
        }
        if (Columns.needed(row, "undeliverable_" + name, Boolean.class)) {
            file.unreachable.add(channel);
        }
    }

    private static <T> T[] column(List<ContactFile> files, Function<ContactFile, @Nullable T> value, Function<Integer, T[]> array) {
        return Columns.of(files, value, array);
    }
}
