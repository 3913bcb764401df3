package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.sql.Fields;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The evidence behind the ledger's commitments, as long as it was not erased. */
@Component
public class Evidences {

    private static final String READ = """
            SELECT commitment, content::text AS content
            FROM evidence
            WHERE commitment = ANY(SELECT decode(c, 'hex') FROM unnest(:commitments) AS c)
            """;

    private static final String ERASE = """
            DELETE FROM evidence
            WHERE contact_id = ANY(:ids)
            """;

    private final DatabaseClient db;

    Evidences(DatabaseClient db) {
        this.db = db;
    }

    /** Evidence by commitment; what was erased is left out. */
    public Mono<Map<Sha256, Evidence>> of(Collection<Sha256> commitments) {
        return db.sql(READ)
                .bind("commitments", commitments.stream().map(Sha256::hex).toArray(String[]::new))
                .map(row -> Map.entry(Fields.sha256(row, "commitment"), new Evidence(Fields.text(row, "content"))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** For good: the commitments in the ledger stay, and tell nothing without the salt. */
    Mono<Void> erase(Collection<ContactId> ids) {
        return db.sql(ERASE)
                .bind("ids", ids.stream().map(ContactId::value).toArray(UUID[]::new))
                .then();
    }
}
