package eu.consenthub.consent.release;

import eu.consenthub.consent.contact.ContactId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The account of every time addresses left the vault; public because every room that lets them out records it here first. */
@Component
public class Disclosures {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String RECORD = """
            INSERT INTO disclosure (release_id, recipient, purpose, channel, reason, reference, contact_ids, released_at)
            VALUES (:releaseId, :recipient, :purpose, :channel, :reason, :reference, :contactIds, :releasedAt)
            """;

    private static final String NEXT_UNDER = """
            SELECT contact_ids
            FROM disclosure
            WHERE reference = :reference
                AND contact_ids[1] > :after
            ORDER BY contact_ids[1]
            LIMIT 1
            """;

    private final DatabaseClient database;

    Disclosures(DatabaseClient database) {
        this.database = database;
    }

    /** Belongs in the transaction that lets the addresses out: one that is out is one that is accounted for. */
    public Mono<Void> record(Disclosure disclosure) {
        return database.sql(RECORD)
                .bind("releaseId", disclosure.releaseId())
                .bind("recipient", disclosure.recipient())
                .bind("purpose", disclosure.purpose())
                .bind("channel", disclosure.channel().name())
                .bind("reason", disclosure.reason())
                .bind("reference", Parameters.in(R2dbcType.VARCHAR, disclosure.reference()))
                .bind("contactIds", disclosure.contacts().stream().map(ContactId::value).toArray(UUID[]::new))
                .bind("releasedAt", disclosure.at().atOffset(ZoneOffset.UTC))
                .then();
    }

    /** Those disclosed under a reference, one record at a time, at the reader's pace; the records must be in the order of their ids. */
    public Flux<List<ContactId>> under(String reference) {
        return next(reference, FIRST)
                .expand(contacts -> next(reference, contacts.getFirst().value()));
    }

    private Mono<List<ContactId>> next(String reference, UUID after) {
        return database.sql(NEXT_UNDER)
                .bind("reference", reference)
                .bind("after", after)
                .map(row -> Objects.requireNonNull(row.get("contact_ids", UUID[].class)))
                .one()
                .map(ids -> Arrays.stream(ids).map(ContactId::new).toList());
    }
}
