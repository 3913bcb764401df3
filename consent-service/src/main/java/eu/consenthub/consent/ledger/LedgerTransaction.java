package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.Contacts;
import eu.consenthub.consent.contact.Suppression;
import eu.consenthub.consent.contact.Suppressions;
import eu.consenthub.consent.policy.Policy;
import eu.consenthub.consent.standing.Head;
import eu.consenthub.consent.standing.Heads;
import eu.consenthub.platform.outbox.Outbox;
import eu.consenthub.platform.time.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** One attempt to record submissions together, all or nothing: find, read, decide, write. */
@Component
class LedgerTransaction {

    private final Contacts contacts;
    private final Heads heads;
    private final Suppressions suppressions;
    private final Evidences evidences;
    private final StoredAnswers answers;
    private final BatchStatement statement;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final Policy policy;
    private final Ids ids;
    private final Clock clock;

    LedgerTransaction(Contacts contacts, Heads heads, Suppressions suppressions, Evidences evidences, StoredAnswers answers,
            BatchStatement statement, Outbox outbox,
            TransactionalOperator transaction, Policy policy, Ids ids, Clock clock) {
        this.contacts = contacts;
        this.heads = heads;
        this.suppressions = suppressions;
        this.evidences = evidences;
        this.answers = answers;
        this.statement = statement;
        this.outbox = outbox;
        this.transaction = transaction;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records without locks, in two round trips; three when somebody may be new. What was read may be out of date by the time it is written; then the next number
     * of the chain is taken, nothing is written, and the error is a duplicate key. Outcomes in the order of the submissions.
     */
    Mono<List<Outcome>> attempt(List<Submission> submissions) {
        return found(submissions)
                .flatMap(found -> batch(submissions, found, heads::read))
                .flatMap(batch -> {
                    List<Outcome> outcomes = batch.decideAll(submissions);
                    return atOnce(batch).thenReturn(outcomes);
                });
    }

    /** As above, but writes in a transaction with what goes alongside, and no sooner than the turn completes. */
    Mono<List<Outcome>> attempt(List<Submission> submissions, Mono<Void> turn, Function<List<Outcome>, Mono<Void>> alongside) {
        return found(submissions)
                .flatMap(found -> batch(submissions, found, heads::read))
                .flatMap(batch -> {
                    List<Outcome> outcomes = batch.decideAll(submissions);
                    Mono<Void> written = inTransaction(batch).then(Mono.defer(() -> alongside.apply(outcomes)));
                    return turn.then(written.as(transaction::transactional)).thenReturn(outcomes);
                });
    }

    /** Records under locks. Outcomes in the order of the submissions, once committed; an error when nothing was. */
    Mono<List<Outcome>> run(List<Submission> submissions, Function<List<Outcome>, Mono<Void>> alongside) {
        return found(submissions)
                .flatMap(found -> batch(submissions, found, this::locked))
                .flatMap(batch -> {
                    List<Outcome> outcomes = batch.decideAll(submissions);
                    return inTransaction(batch)
                            .then(Mono.defer(() -> alongside.apply(outcomes)))
                            .thenReturn(outcomes);
                })
                .as(transaction::transactional);
    }

    private Mono<Map<String, ContactId>> found(List<Submission> submissions) {
        Set<String> matchKeys = new HashSet<>();
        for (Submission submission : submissions) {
            if (submission.target() instanceof Target.ByEmail byEmail) {
                matchKeys.add(byEmail.data().email().matchKey());
            }
        }
        return matchKeys.isEmpty() ? Mono.just(Map.of()) : contacts.idsByMatchKey(matchKeys);
    }

    /** Keys are looked up after the heads were read: whoever commits in between has taken a number of the chain or the key itself. */
    private Mono<Batch> batch(List<Submission> submissions, Map<String, ContactId> found,
            Function<Set<ContactId>, Mono<Map<ContactId, Head>>> reading) {
        Set<ContactId> known = new HashSet<>(found.values());
        for (Submission submission : submissions) {
            if (submission.target() instanceof Target.Known target) {
                known.add(target.id());
            }
        }
        List<IdempotencyKey> keys = submissions.stream().map(Submission::idempotency).filter(Objects::nonNull).toList();
        Mono<Map<ContactId, Head>> read = known.isEmpty() ? Mono.just(Map.of()) : reading.apply(known);
        return read.flatMap(states -> answers.under(keys)
                .flatMap(earlier -> suppressions.of(newcomers(submissions, found))
                        .map(remembered -> batch(found, states, earlier, remembered))));
    }

    /** Whom the vault does not have, and might have after this. */
    private static List<ContactData> newcomers(List<Submission> submissions, Map<String, ContactId> found) {
        return submissions.stream()
                .map(Submission::target)
                .filter(Target.ByEmail.class::isInstance)
                .map(Target.ByEmail.class::cast)
                .filter(target -> target.createIfMissing() && !found.containsKey(target.data().email().matchKey()))
                .map(Target.ByEmail::data)
                .toList();
    }

    /** What is read after the locks are held is what the last transaction left: each statement sees its own snapshot. */
    private Mono<Map<ContactId, Head>> locked(Set<ContactId> known) {
        return heads.lock(known).then(Mono.defer(() -> heads.read(known)));
    }

    private Batch batch(Map<String, ContactId> found, Map<ContactId, Head> read, EarlierAnswers earlier,
            Map<String, List<Suppression>> remembered) {
        return new Batch(policy, ids, clock.instant().truncatedTo(ChronoUnit.MICROS), found, read, earlier, remembered);
    }

    /** One statement is a transaction of its own; only profiles to fill in, identities to erase, or stops to take from the list, make it more. */
    private Mono<Void> atOnce(Batch batch) {
        if (!batch.refreshed().isEmpty() || !batch.erased().isEmpty() || !batch.recognised().isEmpty()) {
            return inTransaction(batch).as(transaction::transactional);
        }
        return batch.isEmpty() ? Mono.empty() : statement.write(batch).then(outbox.nudge());
    }

    private Mono<Void> inTransaction(Batch batch) {
        Mono<Void> written = batch.isEmpty() ? Mono.empty() : statement.write(batch).then(outbox.nudgeAfterCommit());
        return written.then(contacts.fill(batch.refreshed())).then(suppressions.lift(batch.recognised())).then(erase(batch));
    }

    /** The fact that somebody was erased and the erasure itself are one: the vault and the evidence keep nothing but that somebody said stop. */
    private Mono<Void> erase(Batch batch) {
        List<ContactId> ids = batch.erased();
        return ids.isEmpty()
                ? Mono.empty()
                : suppressions.keep(batch.stopsOfErased()).then(contacts.erase(ids)).then(evidences.erase(ids));
    }
}
