package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.Contacts;
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

/** One attempt to record submissions in one transaction: find, lock, read, decide, write. */
@Component
class LedgerTransaction {

    private final Contacts contacts;
    private final Heads heads;
    private final StoredAnswers answers;
    private final BatchStatement statement;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final Policy policy;
    private final Ids ids;
    private final Clock clock;

    LedgerTransaction(Contacts contacts, Heads heads, StoredAnswers answers, BatchStatement statement, Outbox outbox,
            TransactionalOperator transaction, Policy policy, Ids ids, Clock clock) {
        this.contacts = contacts;
        this.heads = heads;
        this.answers = answers;
        this.statement = statement;
        this.outbox = outbox;
        this.transaction = transaction;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    /** Outcomes in the order of the submissions, once committed; an error when nothing was. */
    Mono<List<Outcome>> run(List<Submission> submissions, Function<List<Outcome>, Mono<Void>> alongside) {
        return found(submissions)
                .flatMap(found -> batch(submissions, found))
                .flatMap(batch -> record(submissions, batch, alongside))
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

    private Mono<Batch> batch(List<Submission> submissions, Map<String, ContactId> found) {
        Set<ContactId> known = new HashSet<>(found.values());
        for (Submission submission : submissions) {
            if (submission.target() instanceof Target.Known target) {
                known.add(target.id());
            }
        }
        List<IdempotencyKey> keys = submissions.stream().map(Submission::idempotency).filter(Objects::nonNull).toList();
        return headsOf(known)
                .flatMap(read -> answers.under(keys).map(earlier -> batch(found, read, earlier)));
    }

    /** What is read after the locks are held is what the last transaction left: each statement sees its own snapshot. */
    private Mono<Map<ContactId, Head>> headsOf(Set<ContactId> known) {
        return known.isEmpty() ? Mono.just(Map.of()) : heads.lock(known).then(Mono.defer(() -> heads.read(known)));
    }

    private Batch batch(Map<String, ContactId> found, Map<ContactId, Head> read, EarlierAnswers earlier) {
        return new Batch(policy, ids, clock.instant().truncatedTo(ChronoUnit.MICROS), found, read, earlier);
    }

    private Mono<List<Outcome>> record(List<Submission> submissions, Batch batch, Function<List<Outcome>, Mono<Void>> alongside) {
        List<Outcome> outcomes = submissions.stream().map(batch::decide).toList();
        Mono<Void> written = batch.isEmpty() ? Mono.empty() : statement.write(batch).then(outbox.nudgeAfterCommit());
        return written
                .then(contacts.fill(batch.refreshed()))
                .then(Mono.defer(() -> alongside.apply(outcomes)))
                .thenReturn(outcomes);
    }
}
