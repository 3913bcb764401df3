package eu.consenthub.consent.release;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The account of every time addresses left the vault. */
@Component
class Disclosures {

    private static final String RECORD = """
            INSERT INTO disclosure (release_id, recipient, purpose, channel, reason, reference, contact_ids, released_at)
            VALUES (:releaseId, :recipient, :purpose, :channel, :reason, :reference, :contactIds, :releasedAt)
            """;

    private final DatabaseClient database;

    Disclosures(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> record(ReleaseView release, Errand errand) {
        return database.sql(RECORD)
                .bind("releaseId", release.releaseId())
                .bind("recipient", errand.recipient())
                .bind("purpose", errand.purpose().value())
                .bind("channel", errand.channel().name())
                .bind("reason", errand.reason().name())
                .bind("reference", Parameters.in(R2dbcType.VARCHAR, errand.reference()))
                .bind("contactIds", release.released().stream().map(ReleaseView.Released::contactId).toArray(UUID[]::new))
                .bind("releasedAt", release.evaluatedAt().atOffset(ZoneOffset.UTC))
                .then();
    }
}
