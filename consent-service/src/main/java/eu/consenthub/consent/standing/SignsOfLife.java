package eu.consenthub.consent.standing;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.RetentionClock;
import eu.consenthub.consent.sql.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Signs of life and when they became known. They move the clock forward, never back (CLOCK-9). */
@Component
public class SignsOfLife {

    private static final String RECORD = """
            WITH sign AS (
                INSERT INTO sign_of_life (activity_id, contact_id, kind, occurred_on, recorded_at)
                SELECT :activityId, contact_id, :kind, :occurredOn, :recordedAt
                FROM chain_head
                WHERE contact_id = :contactId
                    AND NOT erased
                    AND (collected_on IS NULL OR collected_on <= :occurredOn)
                ON CONFLICT (activity_id) DO NOTHING
                RETURNING contact_id, occurred_on)
            UPDATE chain_head h
            SET last_activity_on = GREATEST(h.last_activity_on, sign.occurred_on)
            FROM sign
            WHERE h.contact_id = sign.contact_id
            """;

    private static final String LAST_KNOWN = """
            SELECT contact_id, max(occurred_on) AS occurred_on
            FROM sign_of_life
            WHERE contact_id = ANY(:contactIds)
                AND recorded_at <= :instant
            GROUP BY contact_id
            """;

    private final DatabaseClient db;

    SignsOfLife(DatabaseClient db) {
        this.db = db;
    }

    /** True when it is new; false when it was told before, or tells of a time before the collection or after recordedAt (CLOCK-9). */
    public Mono<Boolean> record(SignOfLife sign, Instant recordedAt) {
        if (sign.occurredAt().isAfter(recordedAt)) {
            return Mono.just(false);
        }
        return db.sql(RECORD)
                .bind("activityId", sign.activityId())
                .bind("contactId", sign.contactId().value())
                .bind("kind", sign.kind())
                .bind("occurredOn", RetentionClock.parisDate(sign.occurredAt()))
                .bind("recordedAt", recordedAt.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** The latest day of a sign of life by contact, as far as it was known by this instant; who had given none is left out. */
    Mono<Map<ContactId, LocalDate>> lastKnownBy(Collection<ContactId> contactIds, Instant instant) {
        return db.sql(LAST_KNOWN)
                .bind("contactIds", contactIds.stream().map(ContactId::value).toArray(UUID[]::new))
                .bind("instant", instant.atOffset(ZoneOffset.UTC))
                .map(row -> Map.entry(new ContactId(Fields.uuid(row, "contact_id")),
                        Objects.requireNonNull(Fields.dateOrNull(row, "occurred_on"))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
