package eu.consenthub.notifier.dispatch;

import eu.consenthub.notifier.campaign.Campaign;
import eu.consenthub.notifier.dispatch.Obstacles.Party;
import eu.consenthub.notifier.permission.Gate;
import eu.consenthub.notifier.permission.GateState;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Claims the next batch and has the vault release it, if the gate is open and nothing is in the way. */
@Component
final class Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final Gate gate;
    private final Obstacles obstacles;
    private final Claims claims;
    private final Vault vault;
    private final Outcomes outcomes;
    private final Worker worker;
    private final Calls calls;
    private final DispatchMetrics metrics;
    private final Clock clock;

    Preparation(
            Gate gate, Obstacles obstacles, Claims claims, Vault vault, Outcomes outcomes, Worker worker, Calls calls,
            DispatchMetrics metrics, Clock clock) {
        this.gate = gate;
        this.obstacles = obstacles;
        this.claims = claims;
        this.vault = vault;
        this.outcomes = outcomes;
        this.worker = worker;
        this.calls = calls;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** The next step; never fails, because a failure would cancel the calls that are under way. */
    Mono<Step> next(Campaign campaign) {
        Instant now = clock.instant();
        return obstacles.at(now)
                .map(Preparation::ended)
                .orElseGet(() -> gate.state().flatMap(state -> state.open() ? claim(campaign, now) : ended(closed(state))))
                .onErrorResume(Preparation::failed);
    }

    private Mono<Step> claim(Campaign campaign, Instant now) {
        return claims.next(campaign, calls.largestBatch(), now)
                .flatMap(claim -> release(campaign, claim))
                .defaultIfEmpty(new Step.End(null));
    }

    private Mono<Step> release(Campaign campaign, Claim claim) {
        claim.skipped().forEach(metrics::skipped);
        if (claim.isEmpty()) {
            return Mono.just(new Step.LeftOut());
        }
        worker.hold(claim.held());
        return vault.release(campaign, claim.contactIds())
                .doOnNext(release -> obstacles.works(Party.VAULT))
                .<Step>map(release -> new Step.Ready(Roster.of(claim, release, clock.instant())))
                .onErrorResume(failure -> giveBack(claim, failure));
    }

    /** Whatever went wrong: what nobody goes on with must not stay held, for its lease would be renewed for ever. */
    private Mono<Step> giveBack(Claim claim, Throwable failure) {
        Instant now = clock.instant();
        // Only our own words: others may quote the answer, which holds addresses.
        String cause = failure instanceof VaultUnavailable ? failure.getMessage() : "an answer that makes no sense";
        String reason = "The vault gives no addresses (" + cause + "); nothing is sent until it does";
        obstacles.failed(Party.VAULT, reason, now);
        return outcomes.returned(claim.held(), "VAULT", now)
                .doFinally(end -> worker.letGo(claim.held()))
                .then(ended(reason));
    }

    private static String closed(GateState state) {
        return Objects.requireNonNullElse(state.reason(), "The gate is closed");
    }

    private static Mono<Step> failed(Throwable failure) {
        LOG.error("No batch could be prepared", failure);
        return ended("The notifier's database does not answer as it should");
    }

    private static Mono<Step> ended(String obstacle) {
        return Mono.just(new Step.End(obstacle));
    }
}
