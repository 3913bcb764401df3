package eu.consenthub.consent.standing;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.sql.Fields;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The consents that rest on a text; public because a text may lose its force long after they were given. */
@Component
public class HeldConsents {

    private static final UUID FIRST = new UUID(0, 0);

    /** Served by consent_by_wording, row by row from where the page before ended. */
    private static final String BY_WORDING = """
            SELECT s.contact_id, s.purpose, s.channel, s.event_id
            FROM standing s
                JOIN chain_head h USING (contact_id)
            WHERE s.wording_id = :wordingId
                AND s.wording_version = :version
                AND s.basis = 'CONSENT'
                AND s.status IN ('GIVEN', 'RECONFIRMED')
                AND NOT h.erased
                AND (s.contact_id, s.purpose, s.channel) > (:contactId, :purpose, :channel)
            ORDER BY s.contact_id, s.purpose, s.channel
            LIMIT :limit
            """;

    private final DatabaseClient db;

    HeldConsents(DatabaseClient db) {
        this.db = db;
    }

    /** The next of those that rest on this version of a wording, in one order; after: the last of the page before, null at first. */
    public Flux<HeldConsent> byWording(String wordingId, int version, @Nullable HeldConsent after, int limit) {
        return db.sql(BY_WORDING)
                .bind("wordingId", wordingId)
                .bind("version", version)
                .bind("contactId", after == null ? FIRST : after.contactId().value())
                .bind("purpose", after == null ? "" : after.purpose().value())
                .bind("channel", after == null ? "" : after.channel().name())
                .bind("limit", limit)
                .map(HeldConsents::held)
                .all();
    }

    private static HeldConsent held(Readable row) {
        return new HeldConsent(new ContactId(Fields.uuid(row, "contact_id")), new PurposeKey(Fields.text(row, "purpose")),
                Channel.valueOf(Fields.text(row, "channel")), Fields.uuid(row, "event_id"));
    }
}
