package eu.consenthub.consent.listing;

import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.sql.Fields;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The record of lists that were issued; it only grows. */
@Component
class IssuedLists {

    private static final String ADD = """
            INSERT INTO issued_list (
                list_id, issued_at, issued_by, purpose, channel, reason, audiences, locales, relationships, tags, contacts, valid_until)
            VALUES (
                :listId, :issuedAt, :issuedBy, :purpose, :channel, :reason, :audiences, :locales, :relationships, :tags, :contacts,
                :validUntil)
            """;

    private static final String NEWEST = """
            SELECT list_id, issued_at, issued_by, purpose, channel, reason, audiences, locales, relationships, tags, contacts, valid_until
            FROM issued_list
            WHERE (issued_at, list_id) < (:before, :listId)
            ORDER BY issued_at DESC, list_id DESC
            LIMIT :limit
            """;

    private final DatabaseClient db;

    IssuedLists(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> add(IssuedList list) {
        return db.sql(ADD)
                .bind("listId", list.listId())
                .bind("issuedAt", list.issuedAt().atOffset(ZoneOffset.UTC))
                .bind("issuedBy", list.issuedBy())
                .bind("purpose", list.purpose().value())
                .bind("channel", list.channel().name())
                .bind("reason", list.reason())
                .bind("audiences", texts(list.filters().audiences()))
                .bind("locales", texts(list.filters().locales()))
                .bind("relationships", texts(list.filters().relationships()))
                .bind("tags", texts(list.filters().tags()))
                .bind("contacts", list.contacts())
                .bind("validUntil", list.validUntil())
                .then();
    }

    /** The newest lists issued before this place of the order. */
    Flux<IssuedList> newest(Instant before, UUID listId, int limit) {
        return db.sql(NEWEST)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .bind("listId", listId)
                .bind("limit", limit)
                .map(IssuedLists::list)
                .all();
    }

    private static String[] texts(@Nullable List<?> values) {
        return values == null ? new String[0] : values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static IssuedList list(Readable row) {
        ListFilters filters = new ListFilters(Fields.texts(row, "audiences").stream().map(AudienceKind::valueOf).toList(),
                Fields.texts(row, "locales"), Fields.texts(row, "relationships"), Fields.texts(row, "tags"));
        return new IssuedList(Fields.uuid(row, "list_id"), Fields.instant(row, "issued_at"), Fields.text(row, "issued_by"),
                new PurposeKey(Fields.text(row, "purpose")), Channel.valueOf(Fields.text(row, "channel")), Fields.text(row, "reason"),
                filters, Fields.number(row, "contacts"), Objects.requireNonNull(Fields.dateOrNull(row, "valid_until")));
    }
}
