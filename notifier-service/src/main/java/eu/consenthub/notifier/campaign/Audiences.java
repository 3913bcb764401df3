package eu.consenthub.notifier.campaign;

import eu.consenthub.notifier.permission.ParisDay;
import java.time.Instant;
import java.util.TreeMap;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Who a campaign's audience is: counted for the preview, written down for the send, by the same conditions. */
@Component
class Audiences {

    private static final String COUNT = """
            SELECT v.verdict, count(*) AS contacts
            FROM campaign c
            CROSS JOIN LATERAL email_permission(c.purpose, :today) v
            WHERE c.campaign_id = :id
                AND (c.locales = '{}' OR v.locale = ANY(c.locales))
                AND (c.relationships = '{}' OR v.relationships && c.relationships)
                AND (c.tags = '{}' OR v.tags && c.tags)
            GROUP BY v.verdict
            """;

    private static final String CLOSE = """
            UPDATE campaign
            SET audience_at = :at,
                updated_at = :at
            WHERE campaign_id = :id
                AND status = 'SENDING'
                AND audience_at IS NULL
            """;

    private static final String SNAPSHOT = """
            INSERT INTO campaign_recipient (campaign_id, contact_id, state, reason, locale,
                event_id, basis, wording_id, wording_version, wording_language, wording_sha256, updated_at)
            SELECT c.campaign_id, v.contact_id, CASE v.verdict WHEN 'OK' THEN 'QUEUED' ELSE 'SKIPPED' END, NULLIF(v.verdict, 'OK'),
                CASE WHEN jsonb_exists(c.subject, v.locale) THEN v.locale WHEN jsonb_exists(c.subject, 'fr') THEN 'fr' ELSE 'en' END,
                v.event_id, v.basis, v.wording_id, v.wording_version, v.wording_language, v.wording_sha256, :at
            FROM campaign c
            CROSS JOIN LATERAL email_permission(c.purpose, :today) v
            WHERE c.campaign_id = :id
                AND (c.locales = '{}' OR v.locale = ANY(c.locales))
                AND (c.relationships = '{}' OR v.relationships && c.relationships)
                AND (c.tags = '{}' OR v.tags && c.tags)
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    Audiences(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** The audience as a send at this instant would find it. */
    Mono<AudienceView> count(CampaignId id, Instant at) {
        return database.sql(COUNT)
                .bind("id", id.value())
                .bind("today", ParisDay.of(at))
                .map((row, meta) -> new Verdicts(
                        CampaignRows.needed(row, "verdict", String.class),
                        CampaignRows.needed(row, "contacts", Long.class)))
                .all()
                .collectMap(Verdicts::code, Verdicts::contacts, TreeMap::new)
                .map(AudienceView::of);
    }

    /** Writes the recipients of a campaign that is being sent, once; true when this call did it. */
    Mono<Boolean> snapshot(CampaignId id, Instant at) {
        return database.sql(CLOSE)
                .bind("id", id.value())
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .filter(count -> count > 0)
                .flatMap(count -> write(id, at))
                .hasElement()
                .as(transaction::transactional);
    }

    private Mono<Long> write(CampaignId id, Instant at) {
        return database.sql(SNAPSHOT)
                .bind("id", id.value())
                .bind("today", ParisDay.of(at))
                .bind("at", at)
                .fetch()
                .rowsUpdated();
    }

    private record Verdicts(String code, long contacts) {}
}
