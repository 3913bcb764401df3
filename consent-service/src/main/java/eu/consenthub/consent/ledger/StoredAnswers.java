package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.RecordedEvent;
import eu.consenthub.consent.sql.Fields;
import io.r2dbc.spi.Readable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers given before, with the events they told of. */
@Component
class StoredAnswers {

    private static final String READ = """
            SELECT client, key, request_sha256, contact_id, created, event_ids
            FROM idempotency
            WHERE (client, key) IN (SELECT * FROM unnest(:clients, :keys))
            """;

    private final DatabaseClient db;
    private final Ledger ledger;

    StoredAnswers(DatabaseClient db, Ledger ledger) {
        this.db = db;
        this.ledger = ledger;
    }

    /** What was answered under these keys. To be asked only after the heads were read, else a commit in between is missed. */
    Mono<EarlierAnswers> under(List<IdempotencyKey> keys) {
        if (keys.isEmpty()) {
            return Mono.just(EarlierAnswers.NONE);
        }
        return db.sql(READ)
                .bind("clients", keys.stream().map(IdempotencyKey::client).toArray(String[]::new))
                .bind("keys", keys.stream().map(IdempotencyKey::key).toArray(String[]::new))
                .map(StoredAnswers::answer)
                .all()
                .collectList()
                .flatMap(this::withEvents);
    }

    private Mono<EarlierAnswers> withEvents(List<StoredAnswer> answers) {
        List<UUID> events = answers.stream().flatMap(answer -> answer.eventIds().stream()).toList();
        if (events.isEmpty()) {
            return Mono.just(new EarlierAnswers(answers, Map.of()));
        }
        return ledger.byEvent(events)
                .map(LedgerEntry::recorded)
                .collectMap(RecordedEvent::eventId)
                .map(recorded -> new EarlierAnswers(answers, new HashMap<>(recorded)));
    }

    private static StoredAnswer answer(Readable row) {
        IdempotencyKey key = new IdempotencyKey(Fields.text(row, "client"), Fields.text(row, "key"), Fields.sha256(row, "request_sha256"));
        UUID[] events = Objects.requireNonNull(row.get("event_ids", UUID[].class));
        return new StoredAnswer(key, new ContactId(Fields.uuid(row, "contact_id")), Fields.flag(row, "created"), List.of(events));
    }
}
