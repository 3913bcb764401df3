package eu.consenthub.consent.contact;

import eu.consenthub.consent.sql.Columns;
import eu.consenthub.consent.sql.Fields;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The vault's table of contacts. New rows come only through the ledger, together with their first event. */
@Component
public class Contacts {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String BY_ID = """
            SELECT *
            FROM contact
            WHERE contact_id = :id
            """;

    private static final String BY_IDS = """
            SELECT *
            FROM contact
            WHERE contact_id = ANY(:ids)
            """;

    private static final String BY_MATCH_KEY = """
            SELECT *
            FROM contact
            WHERE match_key = :matchKey
            """;

    private static final String BY_NAME_OR_ADDRESS = """
            SELECT *
            FROM contact
            WHERE (lower(last_name) LIKE :prefix OR match_key LIKE :prefix)
                AND contact_id > :after
            ORDER BY contact_id
            LIMIT :limit
            """;

    private static final String IDS = """
            SELECT match_key, contact_id
            FROM contact
            WHERE match_key = ANY(:matchKeys)
            """;

    private static final String ADDRESSEES = """
            SELECT contact_id, email, first_name, last_name
            FROM contact
            WHERE contact_id = ANY(:ids)
            """;

    private static final String REPLACE = """
            UPDATE contact
            SET email = :email, match_key = :matchKey, first_name = :firstName, last_name = :lastName, function = :function,
                organisation = :organisation, phone = :phone, phone_key = :phoneKey, postal_address = :postalAddress
            WHERE contact_id = :id
            """;

    private static final String FILL = """
            UPDATE contact c
            SET first_name = COALESCE(c.first_name, n.first_name), last_name = COALESCE(c.last_name, n.last_name),
                function = COALESCE(c.function, n.function), organisation = COALESCE(c.organisation, n.organisation),
                phone = COALESCE(c.phone, n.phone), phone_key = CASE WHEN c.phone IS NULL THEN n.phone_key ELSE c.phone_key END,
                postal_address = COALESCE(c.postal_address, n.postal_address)
            FROM unnest(:ids, :firstNames, :lastNames, :functions, :organisations, :phones, :phoneKeys, :postalAddresses)
                AS n (contact_id, first_name, last_name, function, organisation, phone, phone_key, postal_address)
            WHERE c.contact_id = n.contact_id
                AND (c.first_name IS NULL AND n.first_name IS NOT NULL
                    OR c.last_name IS NULL AND n.last_name IS NOT NULL
                    OR c.function IS NULL AND n.function IS NOT NULL
                    OR c.organisation IS NULL AND n.organisation IS NOT NULL
                    OR c.phone IS NULL AND n.phone IS NOT NULL
                    OR c.postal_address IS NULL AND n.postal_address IS NOT NULL)
            """;

    private static final String ERASE = """
            DELETE FROM contact
            WHERE contact_id = ANY(:ids)
            """;

    private final DatabaseClient db;

    public Contacts(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Contact> byId(ContactId id) {
        return db.sql(BY_ID)
                .bind("id", id.value())
                .map(Contacts::contact)
                .one();
    }

    /** Those of these contacts that have an identity, in one query. */
    public Mono<Map<ContactId, Contact>> byIds(Collection<ContactId> ids) {
        return db.sql(BY_IDS)
                .bind("ids", ids.stream().map(ContactId::value).toArray(UUID[]::new))
                .map(Contacts::contact)
                .all()
                .collectMap(Contact::id);
    }

    public Mono<Contact> byEmail(EmailAddress email) {
        return db.sql(BY_MATCH_KEY)
                .bind("matchKey", email.matchKey())
                .map(Contacts::contact)
                .one();
    }

    /** Contacts whose last name or address begins with this text, in the order of their ids, after the given one. */
    public Flux<Contact> search(String beginning, @Nullable ContactId after, int limit) {
        String literal = beginning.strip().toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return db.sql(BY_NAME_OR_ADDRESS)
                .bind("prefix", literal + "%")
                .bind("after", after == null ? FIRST : after.value())
                .bind("limit", limit)
                .map(Contacts::contact)
                .all();
    }

    /** Ids of the known ones among these match keys. */
    public Mono<Map<String, ContactId>> idsByMatchKey(Collection<String> matchKeys) {
        return db.sql(IDS)
                .bind("matchKeys", matchKeys.toArray(String[]::new))
                .map(row -> Map.entry(Fields.text(row, "match_key"), id(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** What a message to these contacts needs, in one query; ids without an identity are left out. */
    public Flux<Addressee> addressees(Collection<ContactId> ids) {
        return db.sql(ADDRESSEES)
                .bind("ids", ids.stream().map(ContactId::value).toArray(UUID[]::new))
                .map(row -> new Addressee(id(row), Fields.text(row, "email"), Fields.textOrNull(row, "first_name"),
                        Fields.textOrNull(row, "last_name")))
                .all();
    }

    /**
     * Puts corrected data in place of what was there, which is gone then. Belongs in the transaction that records the
     * rectification; fails with a duplicate key when the new address is another contact's.
     */
    public Mono<Void> replace(ContactId id, ContactData data) {
        GenericExecuteSpec spec = db.sql(REPLACE)
                .bind("email", data.email().asGiven())
                .bind("matchKey", data.email().matchKey());
        return profile(spec, id, data).then();
    }

    /** Fills what is still empty, for many contacts in one statement; nothing is overwritten, and a row with nothing to fill is not touched. */
    public Mono<Void> fill(Map<ContactId, ContactData> known) {
        if (known.isEmpty()) {
            return Mono.empty();
        }
        return Columns.of(db.sql(FILL), List.copyOf(known.entrySet()))
                .column("ids", UUID.class, entry -> entry.getKey().value())
                .text("firstNames", entry -> entry.getValue().firstName())
                .text("lastNames", entry -> entry.getValue().lastName())
                .text("functions", entry -> entry.getValue().function())
                .text("organisations", entry -> entry.getValue().organisation())
                .text("phones", entry -> entry.getValue().phone())
                .text("phoneKeys", entry -> PhoneKey.of(entry.getValue().phone()).orElse(null))
                .text("postalAddresses", entry -> entry.getValue().postalAddress())
                .bound()
                .then();
    }

    /** Forgets who these are, for good; in the transaction of the ledger that says so. */
    public Mono<Void> erase(Collection<ContactId> ids) {
        return db.sql(ERASE)
                .bind("ids", ids.stream().map(ContactId::value).toArray(UUID[]::new))
                .then();
    }

    private static GenericExecuteSpec profile(GenericExecuteSpec spec, ContactId id, ContactData data) {
        GenericExecuteSpec bound = spec.bind("id", id.value());
        bound = bind(bound, "firstName", data.firstName());
        bound = bind(bound, "lastName", data.lastName());
        bound = bind(bound, "function", data.function());
        bound = bind(bound, "organisation", data.organisation());
        bound = bind(bound, "phone", data.phone());
        bound = bind(bound, "phoneKey", PhoneKey.of(data.phone()).orElse(null));
        return bind(bound, "postalAddress", data.postalAddress());
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec spec, String name, @Nullable String value) {
        return value == null ? spec.bindNull(name, String.class) : spec.bind(name, value);
    }

    private static Contact contact(Readable row) {
        EmailAddress email = new EmailAddress(Fields.text(row, "email"), Fields.text(row, "match_key"));
        ContactData data = new ContactData(email, Fields.textOrNull(row, "first_name"), Fields.textOrNull(row, "last_name"),
                Fields.textOrNull(row, "function"), Fields.textOrNull(row, "organisation"), Fields.textOrNull(row, "phone"),
                Fields.textOrNull(row, "postal_address"), Fields.textOrNull(row, "source"));
        return new Contact(id(row), data, Fields.instant(row, "created_at"));
    }

    private static ContactId id(Readable row) {
        return new ContactId(Fields.uuid(row, "contact_id"));
    }
}
