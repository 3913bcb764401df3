package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.sql.Fields;
import eu.consenthub.consent.standing.PastEvent;
import eu.consenthub.consent.standing.PastEvents;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The ledger, for reading. */
@Component
public class Ledger implements PastEvents {

    private static final int PAGE = 1000;

    private static final String LIMITS = """
                AND (CAST(:purpose AS text) IS NULL OR purpose = :purpose)
                AND (CAST(:channel AS text) IS NULL OR channel = :channel)
                AND (CAST(:type AS text) IS NULL OR type = :type)
                AND occurred_at >= :from
                AND occurred_at < :to
            """;

    private static final String OF_CONTACT = "SELECT " + EntryMapping.COLUMNS + """
            FROM ledger_entry
            WHERE contact_id = :contactId
                AND sequence > :after
            """ + LIMITS + """
            ORDER BY sequence
            LIMIT :limit
            """;

    private static final String ALL = "SELECT " + EntryMapping.COLUMNS + """
            FROM ledger_entry
            WHERE position > :after
            """ + LIMITS + """
            ORDER BY position
            LIMIT :limit
            """;

    private static final String RECORDED_BY = "SELECT " + EntryMapping.COLUMNS + """
            FROM ledger_entry
            WHERE contact_id = ANY(:contactIds)
                AND recorded_at <= :instant
            ORDER BY contact_id, sequence
            """;

    private static final String BY_EVENT = "SELECT " + EntryMapping.COLUMNS + """
            FROM ledger_entry
            WHERE event_id = ANY(:ids)
            ORDER BY sequence
            """;

    /** Bounds that every timestamp column can hold. */
    private static final OffsetDateTime EVER = Instant.EPOCH.atOffset(ZoneOffset.UTC).minusYears(1000);
    private static final OffsetDateTime NEVER = Instant.EPOCH.atOffset(ZoneOffset.UTC).plusYears(8000);

    private final DatabaseClient db;

    public Ledger(DatabaseClient db) {
        this.db = db;
    }

    /** Entries of one contact in the order of the chain, beginning after this sequence number (0: from the first). */
    public Flux<LedgerEntry> ofContact(ContactId contactId, LedgerQuery query, long afterSequence, int limit) {
        return limited(db.sql(OF_CONTACT).bind("contactId", contactId.value()), query, afterSequence, limit)
                .map(EntryMapping::entry)
                .all();
    }

    /** The whole ledger in the order of recording, page by page, in constant memory. */
    public Flux<LedgerEntry> stream(LedgerQuery query) {
        return page(query, 0)
                .expand(page -> page.size() < PAGE ? Mono.empty() : page(query, page.getLast().position()))
                .concatMapIterable(page -> page, 1)
                .map(Placed::entry);
    }

    /** The entries of these events. */
    public Flux<LedgerEntry> byEvent(Collection<UUID> eventIds) {
        return db.sql(BY_EVENT)
                .bind("ids", eventIds.toArray(UUID[]::new))
                .map(EntryMapping::entry)
                .all();
    }

    @Override
    public Flux<PastEvent> recordedBy(Collection<ContactId> contactIds, Instant instant) {
        return db.sql(RECORDED_BY)
                .bind("contactIds", contactIds.stream().map(ContactId::value).toArray(UUID[]::new))
                .bind("instant", instant.atOffset(ZoneOffset.UTC))
                .map(EntryMapping::entry)
                .all()
                .map(entry -> new PastEvent(entry.contactId(), entry.recorded()));
    }

    private Mono<List<Placed>> page(LedgerQuery query, long after) {
        return limited(db.sql(ALL), query, after, PAGE)
                .map(row -> new Placed(Fields.number(row, "position"), EntryMapping.entry(row)))
                .all()
                .collectList();
    }

    private static GenericExecuteSpec limited(GenericExecuteSpec spec, LedgerQuery query, long after, int limit) {
        GenericExecuteSpec bound = spec.bind("after", after).bind("limit", limit);
        bound = bound.bind("from", query.from() == null ? EVER : query.from().atOffset(ZoneOffset.UTC));
        bound = bound.bind("to", query.to() == null ? NEVER : query.to().atOffset(ZoneOffset.UTC));
        bound = text(bound, "purpose", query.purpose());
        bound = text(bound, "channel", query.channel());
        return text(bound, "type", query.type());
    }

    private static GenericExecuteSpec text(GenericExecuteSpec spec, String name, @Nullable Object value) {
        return value == null ? spec.bindNull(name, String.class) : spec.bind(name, value.toString());
    }

    private record Placed(long position, LedgerEntry entry) {}
}
