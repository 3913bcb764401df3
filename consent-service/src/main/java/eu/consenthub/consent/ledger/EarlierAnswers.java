package eu.consenthub.consent.ledger;

import eu.consenthub.consent.decision.RecordedEvent;
import eu.consenthub.consent.decision.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the answer that a key got before: in an earlier transaction, or earlier in this one. */
final class EarlierAnswers {

    static final EarlierAnswers NONE = new EarlierAnswers(List.of(), Map.of());

    private record Name(String client, String key) {

        static Name of(IdempotencyKey key) {
            return new Name(key.client(), key.key());
        }
    }

    private final Map<Name, StoredAnswer> byName = new HashMap<>();
    private final Map<UUID, RecordedEvent> events;

    EarlierAnswers(List<StoredAnswer> answers, Map<UUID, RecordedEvent> events) {
        answers.forEach(answer -> byName.put(Name.of(answer.key()), answer));
        this.events = events;
    }

    /** A copy to which the answers of one transaction can be added. */
    EarlierAnswers copy() {
        EarlierAnswers copy = new EarlierAnswers(List.of(), new HashMap<>(events));
        copy.byName.putAll(byName);
        return copy;
    }

    void add(StoredAnswer answer, List<RecordedEvent> recorded) {
        byName.put(Name.of(answer.key()), answer);
        recorded.forEach(event -> events.put(event.eventId(), event));
    }

    /** The same answer for the same request, a conflict for another one, empty when the key is new. */
    Optional<Outcome> to(@Nullable IdempotencyKey key) {
        StoredAnswer earlier = key == null ? null : byName.get(Name.of(key));
        if (earlier == null) {
            return Optional.empty();
        }
        boolean same = Objects.requireNonNull(key).request().equals(earlier.key().request());
        return Optional.of(same ? new Outcome.Repeated(outcome(earlier)) : new Outcome.Refused(new Refusal.IdempotencyConflict()));
    }

    private Outcome outcome(StoredAnswer answer) {
        if (answer.eventIds().isEmpty()) {
            return new Outcome.Unchanged(answer.contactId());
        }
        List<RecordedEvent> recorded = answer.eventIds().stream().map(id -> Objects.requireNonNull(events.get(id))).toList();
        return new Outcome.Recorded(answer.contactId(), answer.created(), recorded);
    }
}
