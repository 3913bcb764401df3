package eu.consenthub.consent.standing;

import eu.consenthub.consent.sql.Fields;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Reads the heads of all chains in the order of the contacts, row by row; public for the room of proofs. */
@Component
public class HeadScan {

    /** Before and after every contact. */
    public static final UUID FIRST = new UUID(0, 0);
    public static final UUID LAST = new UUID(-1, -1);

    private static final String BETWEEN = """
            SELECT contact_id, sequence, hash
            FROM chain_head
            WHERE contact_id > :after
                AND contact_id <= :to
            ORDER BY contact_id
            """;

    private final DatabaseClient db;

    HeadScan(DatabaseClient db) {
        this.db = db;
    }

    /** The heads of the contacts after one up to another. */
    public Flux<ChainHead> between(UUID after, UUID to) {
        return db.sql(BETWEEN)
                .bind("after", after)
                .bind("to", to)
                .map(HeadScan::head)
                .all();
    }

    private static ChainHead head(Readable row) {
        return new ChainHead(Fields.uuid(row, "contact_id"), Fields.number(row, "sequence"), Fields.bytes(row, "hash"));
    }
}
