package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.ContactId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks back into the ledger; public because history and capture tell people what stands in it. */
@Component
public class LedgerHistory {

    private static final int ROWS_AT_A_TIME = 1_000;

    private static final String OF_CONTACT = """
            SELECT l.*, CASE WHEN :withEvidence THEN e.content::text END AS evidence
            FROM ledger_entry l
            LEFT JOIN evidence e ON e.commitment = l.commitment
            WHERE l.contact_id = :contactId
              AND l.sequence > :after
              AND (:purpose IS NULL OR l.purpose = :purpose)
              AND (:channel IS NULL OR l.channel = :channel)
              AND (:type IS NULL OR l.type = :type)
              AND (:from IS NULL OR l.occurred_at >= :from)
              AND (:to IS NULL OR l.occurred_at < :to)
            ORDER BY l.sequence
            LIMIT :limit
            """;

    private static final String WHOLE = """
            SELECT l.*, e.content::text AS evidence
            FROM ledger_entry l
            LEFT JOIN evidence e ON e.commitment = l.commitment
            WHERE (:purpose IS NULL OR l.purpose = :purpose)
              AND (:channel IS NULL OR l.channel = :channel)
              AND (:type IS NULL OR l.type = :type)
              AND (:from IS NULL OR l.occurred_at >= :from)
              AND (:to IS NULL OR l.occurred_at < :to)
            ORDER BY l.position
            """;

    private static final String KNOWS = """
            SELECT EXISTS (SELECT 1 FROM ledger_entry WHERE contact_id = :contactId) AS known
            """;

    private static final String RESTS_ON = """
            SELECT l.*, NULL::text AS evidence
            FROM ledger_entry l
            WHERE l.contact_id = :contactId
            ORDER BY (
                    (l.purpose IS NOT NULL OR l.type = 'ProcessingObjected')
                    AND (l.purpose IS NULL OR :purpose IS NULL OR l.purpose = :purpose)
                    AND (l.channel IS NULL OR :channel IS NULL OR l.channel = :channel)
                ) DESC,
                l.sequence DESC
            LIMIT 1
            """;

    private final DatabaseClient database;

    LedgerHistory(DatabaseClient database) {
        this.database = database;
    }

    /** One contact's entries after a sequence number, oldest first. */
    public Flux<LedgerLine> ofContact(ContactId contact, LedgerFilter filter, long after, int limit, boolean withEvidence) {
        return filtered(database.sql(OF_CONTACT), filter)
                .bind("contactId", contact.value())
                .bind("after", after)
                .bind("limit", limit)
                .bind("withEvidence", withEvidence)
                .map(LedgerLine::of)
                .all();
    }

    /** The whole ledger in the order of recording, read through a cursor: as much as the reader asks for, never all at once. */
    public Flux<LedgerLine> whole(LedgerFilter filter) {
        return filtered(database.sql(WHOLE), filter)
                .filter(statement -> statement.fetchSize(ROWS_AT_A_TIME))
                .map(LedgerLine::of)
                .all();
    }

    /** True when the ledger has something about this contact, be it erased since. */
    public Mono<Boolean> knows(ContactId contact) {
        return database.sql(KNOWS)
                .bind("contactId", contact.value())
                .map(row -> Boolean.TRUE.equals(row.get("known", Boolean.class)))
                .one();
    }

    /** The latest entry that says something about this purpose and channel, else the contact's latest. */
    public Mono<LedgerLine> restsOn(ContactId contact, @Nullable String purpose, @Nullable String channel) {
        return database.sql(RESTS_ON)
                .bind("contactId", contact.value())
                .bind("purpose", text(purpose))
                .bind("channel", text(channel))
                .map(LedgerLine::of)
                .one();
    }

    private static GenericExecuteSpec filtered(GenericExecuteSpec spec, LedgerFilter filter) {
        return spec.bind("purpose", text(filter.purpose()))
                .bind("channel", text(filter.channel()))
                .bind("type", text(filter.type()))
                .bind("from", instant(filter.from()))
                .bind("to", instant(filter.to()));
    }

    private static Object text(@Nullable String value) {
        return Parameters.in(R2dbcType.VARCHAR, value);
    }

    private static Object instant(@Nullable Instant value) {
        OffsetDateTime at = value == null ? null : value.atOffset(ZoneOffset.UTC);
        return Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, at);
    }
}
