package eu.consenthub.consent.contact;

import eu.consenthub.consent.contact.SuppressionEntries.Entry;
import eu.consenthub.consent.contact.SuppressionKeys.Versioned;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.sql.Columns;
import eu.consenthub.consent.sql.Fields;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The suppression list: who said stop and is not known any more, by keyed digests alone (PERM-4, ERASE-3). An entry lives only while
 * nobody is known by that address: once somebody is, the stop stands in that person's chain, and the entry goes.
 */
@Component
public class Suppressions {

    /** Stands in the table for all purposes, or all channels. */
    private static final String ALL = "*";

    private static final String ADD = """
            INSERT INTO suppression (digest, key_version, purpose, channel, status, since)
            SELECT decode(digest, 'hex'), key_version, purpose, channel, status, since
            FROM unnest(:digests, :versions, :purposes, :channels, :statuses, :since)
                AS n (digest, key_version, purpose, channel, status, since)
            ON CONFLICT DO NOTHING
            """;

    private static final String FIND = """
            SELECT encode(digest, 'hex') AS digest, purpose, channel, status, since
            FROM suppression
            WHERE digest = ANY(SELECT decode(d, 'hex') FROM unnest(:digests) AS d)
            """;

    private static final String LIFT = """
            DELETE FROM suppression
            WHERE digest = ANY(SELECT decode(d, 'hex') FROM unnest(:digests) AS d)
                AND EXISTS (
                    SELECT
                    FROM suppression own
                    WHERE own.digest = ANY(SELECT decode(d, 'hex') FROM unnest(:address) AS d))
            """;

    private final DatabaseClient db;
    private final Contacts contacts;
    private final SuppressionEntries entries;

    Suppressions(DatabaseClient db, Contacts contacts, SuppressionKeys keys) {
        this.db = db;
        this.contacts = contacts;
        this.entries = new SuppressionEntries(keys);
    }

    /** Keeps what these contacts said; before the vault forgets them, in the same transaction. */
    public Mono<Void> keep(Map<ContactId, List<Suppression>> stops) {
        return stops.isEmpty()
                ? Mono.empty()
                : contacts.byIds(stops.keySet())
                        .map(known -> known.values().stream().flatMap(each -> entriesOf(each, stops)).toList())
                        .flatMap(this::add);
    }

    /** What is kept about those of these people of whom something is, by match key; the widest first. */
    public Mono<Map<String, List<Suppression>>> of(Collection<ContactData> people) {
        if (people.isEmpty()) {
            return Mono.just(Map.of());
        }
        Map<String, Set<String>> byDigest = new HashMap<>();
        people.forEach(data -> digests(data)
                .forEach(digest -> byDigest.computeIfAbsent(digest, key -> new LinkedHashSet<>()).add(data.email().matchKey())));
        return db.sql(FIND)
                .bind("digests", byDigest.keySet().toArray(String[]::new))
                .map(row -> Map.entry(Fields.text(row, "digest"), stop(row)))
                .all()
                .collectList()
                .map(found -> byMatchKey(found, byDigest));
    }

    /**
     * Forgets what is kept about these people, because from now on it stands in the ledger. Whoever is recognised by a telephone or a
     * letter box alone may be somebody else: then all of it is kept.
     */
    public Mono<Void> lift(Collection<ContactData> people) {
        return Flux.fromIterable(people)
                .concatMap(this::lift)
                .then();
    }

    private Mono<Long> lift(ContactData person) {
        return db.sql(LIFT)
                .bind("digests", digests(person).toArray(String[]::new))
                .bind("address", digests(ContactData.of(person.email())).toArray(String[]::new))
                .fetch()
                .rowsUpdated();
    }

    private Stream<Entry> entriesOf(Contact contact, Map<ContactId, List<Suppression>> stops) {
        return entries.of(contact.data(), stops.getOrDefault(contact.id(), List.of())).stream();
    }

    private Stream<String> digests(ContactData data) {
        return entries.lookUp(data).stream().map(Versioned::key).map(SuppressionKey::hex);
    }

    private Mono<Void> add(List<Entry> rows) {
        return Columns.of(db.sql(ADD), rows)
                .text("digests", row -> row.key().key().hex())
                .column("versions", Integer.class, row -> row.key().version())
                .text("purposes", row -> row.stop().purpose() == null ? ALL : row.stop().purpose().value())
                .text("channels", row -> row.stop().channel() == null ? ALL : row.stop().channel().name())
                .text("statuses", row -> row.stop().objection() ? "OBJECTED" : "WITHDRAWN")
                .instant("since", row -> row.stop().since())
                .bound()
                .then();
    }

    private static Map<String, List<Suppression>> byMatchKey(List<Map.Entry<String, Suppression>> found,
            Map<String, Set<String>> byDigest) {
        Map<String, Set<Suppression>> all = new HashMap<>();
        found.forEach(entry -> byDigest.getOrDefault(entry.getKey(), Set.of())
                .forEach(matchKey -> all.computeIfAbsent(matchKey, key -> new LinkedHashSet<>()).add(entry.getValue())));
        Map<String, List<Suppression>> sorted = new HashMap<>();
        all.forEach((matchKey, stops) -> sorted.put(matchKey, stops.stream().sorted(Suppression.WIDEST_FIRST).toList()));
        return sorted;
    }

    private static Suppression stop(Readable row) {
        String purpose = Fields.text(row, "purpose");
        String channel = Fields.text(row, "channel");
        return new Suppression(purpose.equals(ALL) ? null : new PurposeKey(purpose),
                channel.equals(ALL) ? null : Channel.valueOf(channel), Fields.text(row, "status").equals("OBJECTED"),
                Fields.instant(row, "since"));
    }
}
