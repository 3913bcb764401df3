package eu.consenthub.consent.ledger;

import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** The one write door to the ledger. Outcomes are known only after commit. */
public interface ConsentCommands {

    /**
     * Records a submission together with whatever else waits at this moment; a neighbour's refusal does not touch it. Errors with
     * a problem of status 503 when too much waits already.
     */
    Mono<Outcome> submit(Submission submission);

    /**
     * Records up to 1,000 submissions in one transaction of their own, each with its own outcome in the same order.
     *
     * @param alongside runs in the same transaction once the outcomes are known; if it fails, nothing is recorded
     */
    Mono<List<Outcome>> submitAll(List<Submission> submissions, Function<List<Outcome>, Mono<Void>> alongside);

    /**
     * As above, but prepared already while another transaction is under way, and written once its turn comes. Only for submissions
     * about other contacts than that transaction's, because what holds for them is read before the turn.
     *
     * @param turn completes when these may be written; if it fails, nothing is recorded
     */
    Mono<List<Outcome>> submitAllInTurn(List<Submission> submissions, Mono<Void> turn, Function<List<Outcome>, Mono<Void>> alongside);
}
