package eu.consenthub.consent.ledger;

import eu.consenthub.consent.sql.Fields;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the ledger as it lies there, from end to end in pages, for those who check it or hand it out; public for the room of proofs. */
@Component
public class LedgerScan {

    private static final int PAGE = 4000;

    private static final String BY_CONTACT = "SELECT " + RowMapping.COLUMNS + """
            FROM ledger_entry
            WHERE (contact_id, sequence) > (:contact, :sequence)
            ORDER BY contact_id, sequence
            LIMIT\s""" + PAGE;

    private static final String BY_POSITION = "SELECT " + RowMapping.COLUMNS + """
            FROM ledger_entry
            WHERE position > :after
            ORDER BY position
            LIMIT\s""" + PAGE;

    private static final String HASHES = """
            SELECT position, hash
            FROM ledger_entry
            WHERE position > :after
                AND position <= :to
            ORDER BY position
            LIMIT\s""" + 4 * PAGE;

    private static final String RECORDED_BEFORE = """
            SELECT position
            FROM ledger_entry
            WHERE position > :after
                AND recorded_at < :instant
            ORDER BY position DESC
            LIMIT 1
            """;

    private static final String FIRST_RECORDED_AT = """
            SELECT recorded_at
            FROM ledger_entry
            ORDER BY position
            LIMIT 1
            """;

    private static final String OF_EVENT = """
            SELECT position, hash
            FROM ledger_entry
            WHERE event_id = :event
            """;

    private final DatabaseClient db;

    LedgerScan(DatabaseClient db) {
        this.db = db;
    }

    /** The next page after this entry, contact by contact in the order of each chain; empty at the end. */
    public Mono<List<StoredRow>> byContact(UUID contact, long sequence) {
        return db.sql(BY_CONTACT)
                .bind("contact", contact)
                .bind("sequence", sequence)
                .map(RowMapping::row)
                .all()
                .collectList();
    }

    /** Everything in the order of recording. */
    public Flux<List<StoredRow>> byPosition() {
        return pages(PAGE, byPosition(0), last -> byPosition(last.position()));
    }

    /** The hashes alone, of what stands after one position up to another. */
    public Flux<List<EntryHash>> hashes(long after, long to) {
        return pages(4 * PAGE, hashPage(after, to), last -> hashPage(last.position(), to));
    }

    /** The last position after this one that was recorded before an instant; empty when there is none. */
    public Mono<Long> lastRecordedBefore(Instant instant, long after) {
        return db.sql(RECORDED_BEFORE)
                .bind("after", after)
                .bind("instant", instant.atOffset(ZoneOffset.UTC))
                .map(row -> Fields.number(row, "position"))
                .one();
    }

    /** When the ledger began; empty as long as it has not. */
    public Mono<Instant> begin() {
        return db.sql(FIRST_RECORDED_AT)
                .map(row -> Fields.instant(row, "recorded_at"))
                .one();
    }

    /** The entry of this event. */
    public Mono<EntryHash> ofEvent(UUID eventId) {
        return db.sql(OF_EVENT)
                .bind("event", eventId)
                .map(RowMapping::hash)
                .one();
    }

    private static <T> Flux<List<T>> pages(int size, Mono<List<T>> first, Function<T, Mono<List<T>>> next) {
        return first.expand(page -> page.size() < size ? Mono.empty() : next.apply(page.getLast()))
                .filter(page -> !page.isEmpty());
    }

    private Mono<List<StoredRow>> byPosition(long after) {
        return db.sql(BY_POSITION)
                .bind("after", after)
                .map(RowMapping::row)
                .all()
                .collectList();
    }

    private Mono<List<EntryHash>> hashPage(long after, long to) {
        return db.sql(HASHES)
                .bind("after", after)
                .bind("to", to)
                .map(RowMapping::hash)
                .all()
                .collectList();
    }
}
