package eu.consenthub.consent.standing;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.RetentionClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
            SELECT occurred_on
            FROM sign_of_life
            WHERE contact_id = :contactId
                AND recorded_at <= :instant
            ORDER BY occurred_on DESC
            LIMIT 1
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
                .bind("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    Mono<LocalDate> lastKnownBy(ContactId contactId, Instant instant) {
        return db.sql(LAST_KNOWN)
                .bind("contactId", contactId.value())
                .bind("instant", instant.atOffset(ZoneOffset.UTC))
                .mapValue(LocalDate.class)
                .one();
    }
}
