package eu.consenthub.consent.ledger;

import eu.consenthub.platform.web.Problem;
import io.r2dbc.spi.R2dbcException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Records submissions in groups. A lone submission starts at once; those that come while every lane is under way wait together
 * and share the next transaction, so that the cost of each falls as load rises.
 */
@Component
class GroupCommit implements ConsentCommands {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private static final int LANES = 2;
    private static final int LARGEST_GROUP = 256;
    private static final int LONGEST_QUEUE = 10_000;
    private static final int ATTEMPTS = 3;

    private final LedgerTransaction transaction;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger lanes = new AtomicInteger();

    GroupCommit(LedgerTransaction transaction) {
        this.transaction = transaction;
    }

    private record Waiting(Submission submission, Sinks.One<Outcome> answer) {}

    @Override
    public Mono<Outcome> submit(Submission submission) {
        return Mono.defer(() -> enqueue(submission));
    }

    @Override
    public Mono<List<Outcome>> submitAll(List<Submission> submissions, Function<List<Outcome>, Mono<Void>> alongside) {
        return transaction.run(submissions, alongside).retryWhen(RaceRetry.upTo(ATTEMPTS));
    }

    @Override
    public Mono<List<Outcome>> submitAllInTurn(List<Submission> submissions, Mono<Void> turn,
            Function<List<Outcome>, Mono<Void>> alongside) {
        return transaction.attempt(submissions, turn, alongside)
                .onErrorResume(RaceRetry::isRace, race -> turn.then(submitAll(submissions, alongside)));
    }

    private Mono<Outcome> enqueue(Submission submission) {
        if (waiting.incrementAndGet() > LONGEST_QUEUE) {
            waiting.decrementAndGet();
            return Mono.error(
                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "BUSY", "Too much at once", "Nothing was recorded; try again shortly."));
        }
        Waiting place = new Waiting(submission, Sinks.one());
        queue.add(place);
        openLane();
        return place.answer().asMono();
    }

    private void openLane() {
        int open = lanes.get();
        while (open < LANES) {
            if (lanes.compareAndSet(open, open + 1)) {
                runLane();
                return;
            }
            open = lanes.get();
        }
    }

    /** A lane is a loop of its own: it outlives the request that happened to open it. */
    private void runLane() {
        Mono.defer(this::commitNextGroup)
                .repeat(() -> !queue.isEmpty())
                .doFinally(signal -> closeLane())
                .subscribe();
    }

    /** What was queued between the lane's last look and its end must not wait for the next caller. */
    private void closeLane() {
        lanes.decrementAndGet();
        if (!queue.isEmpty()) {
            openLane();
        }
    }

    private Mono<Void> commitNextGroup() {
        List<Waiting> group = nextGroup();
        if (group.isEmpty()) {
            return Mono.empty();
        }
        return Mono.defer(() -> commit(group))
                .onErrorResume(GroupCommit::isOneSubmissionsFault, failure -> oneByOne(group))
                .doOnNext(outcomes -> acknowledge(group, outcomes))
                .onErrorResume(failure -> fail(group, failure))
                .then();
    }

    private List<Waiting> nextGroup() {
        List<Waiting> group = new ArrayList<>();
        Waiting next = queue.poll();
        while (next != null) {
            group.add(next);
            next = group.size() < LARGEST_GROUP ? queue.poll() : null;
        }
        waiting.addAndGet(-group.size());
        return group;
    }

    /** First without locks, because two groups seldom meet at one contact; when they do, the slower one begins again with them. */
    private Mono<List<Outcome>> commit(List<Waiting> group) {
        List<Submission> submissions = group.stream().map(Waiting::submission).toList();
        return transaction.attempt(submissions)
                .onErrorResume(RaceRetry::isRace, race -> transaction.run(submissions, outcomes -> Mono.empty()));
    }

    /** Nobody pays for a neighbour: each is tried alone, and again when somebody else was quicker. */
    private Mono<List<Outcome>> oneByOne(List<Waiting> group) {
        return Flux.fromIterable(group)
                .concatMap(this::alone)
                .then(Mono.empty());
    }

    private Mono<Void> alone(Waiting one) {
        return commit(List.of(one))
                .retryWhen(RaceRetry.upTo(ATTEMPTS))
                .doOnNext(outcomes -> acknowledge(List.of(one), outcomes))
                .onErrorResume(failure -> fail(List.of(one), failure))
                .then();
    }

    /** Messages of the database can repeat what was sent, so only kinds of failures go into the log. */
    private static String cause(Throwable failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        String state = cause instanceof R2dbcException refused ? ", SQL state " + refused.getSqlState() : "";
        return cause.getClass().getName() + state;
    }

    /** The database refused what was sent, so somebody else's may still be taken; when it cannot be reached, nobody's can. */
    private static boolean isOneSubmissionsFault(Throwable failure) {
        boolean outOfReach = failure instanceof NonTransientDataAccessResourceException;
        return failure instanceof NonTransientDataAccessException && !outOfReach || RaceRetry.isRace(failure);
    }

    private static void acknowledge(List<Waiting> group, List<Outcome> outcomes) {
        for (int i = 0; i < group.size(); i++) {
            group.get(i).answer().tryEmitValue(outcomes.get(i));
        }
    }

    private static Mono<List<Outcome>> fail(List<Waiting> group, Throwable failure) {
        LOG.error("A group of {} submissions was not recorded: {}", group.size(), cause(failure));
        group.forEach(one -> one.answer().tryEmitError(failure));
        return Mono.empty();
    }
}
