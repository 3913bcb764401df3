package eu.consenthub.notifier.dispatch;

import eu.consenthub.notifier.campaign.Campaign;
import eu.consenthub.notifier.campaign.Campaigns;
import eu.consenthub.notifier.dispatch.HandOver.Accepted;
import eu.consenthub.notifier.dispatch.HandOver.NotReached;
import eu.consenthub.notifier.dispatch.HandOver.RateLimited;
import eu.consenthub.notifier.dispatch.HandOver.Refused;
import eu.consenthub.notifier.dispatch.HandOver.Unknown;
import eu.consenthub.notifier.dispatch.Obstacles.Party;
import eu.consenthub.notifier.permission.Gate;
import eu.consenthub.platform.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes one released chunk through its call: last look, SENDING committed, one attempt, outcome written down. */
@Component
final class HandOvers {

    private static final Logger LOG = LoggerFactory.getLogger(HandOvers.class);

    private final Gate gate;
    private final Departure departure;
    private final Calls calls;
    private final Outcomes outcomes;
    private final Obstacles obstacles;
    private final Campaigns campaigns;
    private final Worker worker;
    private final DispatchSettings settings;
    private final ReconcileSettings reconcile;
    private final DispatchMetrics metrics;
    private final Ids ids;
    private final Clock clock;

    HandOvers(
            Gate gate, Departure departure, Calls calls, Outcomes outcomes, Obstacles obstacles, Campaigns campaigns, Worker worker,
            DispatchSettings settings, ReconcileSettings reconcile, DispatchMetrics metrics, Ids ids, Clock clock) {
        this.gate = gate;
        this.departure = departure;
        this.calls = calls;
        this.outcomes = outcomes;
        this.obstacles = obstacles;
        this.campaigns = campaigns;
        this.worker = worker;
        this.settings = settings;
        this.reconcile = reconcile;
        this.metrics = metrics;
        this.ids = ids;
        this.clock = clock;
    }

    /** Completes when the outcome is written down; never fails, what could not be written is settled by its lease. */
    Mono<Void> handOver(Campaign campaign, CampaignMail mail, Roster roster) {
        worker.hold(roster.held());
        return mayLeave(roster)
                .flatMap(may -> may ? depart(campaign, mail, roster) : outcomes.returned(roster.held(), "WAITED", clock.instant()))
                .then()
                .onErrorResume(failure -> note(roster, failure))
                .doFinally(end -> worker.letGo(roster.held()));
    }

    private Mono<Boolean> mayLeave(Roster roster) {
        Instant now = clock.instant();
        boolean stale = roster.releasedAt().plus(settings.freshFor()).isBefore(now);
        return stale || obstacles.at(now).isPresent()
                ? Mono.just(false)
                : gate.state().map(state -> state.open());
    }

    private Mono<Long> depart(Campaign campaign, CampaignMail mail, Roster roster) {
        return departure.clear(campaign, roster.held(), roster.released(), roster.withheld(), clock.instant())
                .doOnNext(this::countLeftOut)
                .map(cleared -> roster.without(cleared.leftOut()))
                .flatMap(cleared -> cleared.released().isEmpty()
                        ? outcomes.closed(roster.held(), "NOBODY_LEFT", clock.instant())
                        : call(campaign, mail, cleared))
                .switchIfEmpty(Mono.defer(() -> outcomes.returned(roster.held(), "NOT_BEING_SENT", clock.instant())));
    }

    private Mono<Long> call(Campaign campaign, CampaignMail mail, Roster roster) {
        return calls.send(() -> mail.batchFor(roster))
                .flatMap(outcome -> conclude(campaign, mail, roster, outcome));
    }

    private Mono<Long> conclude(Campaign campaign, CampaignMail mail, Roster roster, HandOver outcome) {
        UUID chunk = roster.chunkId();
        Instant now = clock.instant();
        return switch (outcome) {
            case Accepted accepted -> {
                obstacles.works(Party.PROVIDER);
                yield outcomes.sent(chunk, accepted.providerId(), roster.contactIds(), now).doOnNext(metrics::handedOver);
            }
            case Unknown unknown -> {
                LOG.warn("Chunk {}: outcome unknown ({}), the provider's records will tell", chunk, unknown.reason());
                obstacles.failed(Party.PROVIDER, "The mail provider does not answer clearly; what was sent is being reconciled", now);
                yield outcomes.unknown(roster.held(), unknown.reason(), now, reconcile.settle()).doOnNext(metrics::uncertain);
            }
            case NotReached notReached -> {
                obstacles.failed(Party.PROVIDER, "The mail provider cannot be reached", now);
                yield outcomes.returned(roster.held(), notReached.reason(), now);
            }
            case RateLimited limited -> {
                obstacles.rateLimited(limited.until());
                yield outcomes.returned(roster.held(), "RATE_LIMITED", now);
            }
            case Refused refused -> refused(campaign, mail, roster, refused);
        };
    }

    private Mono<Long> refused(Campaign campaign, CampaignMail mail, Roster roster, Refused refused) {
        Instant now = clock.instant();
        return switch (refused.refusal()) {
            case BAD_ADDRESS, TOO_LARGE -> roster.released().size() == 1
                    ? outcomes.closed(roster.held(), refused.refusal().name(), now)
                    : split(campaign, mail, roster, refused.refusal().name());
            case BAD_REQUEST, UNAUTHORIZED, PAYMENT, FORBIDDEN, NOT_FOUND -> {
                LOG.error("Campaign {} is paused: {}", campaign.id(), refused.reason());
                yield campaigns.stop(campaign.id(), refused.reason(), now)
                        .then(outcomes.returned(roster.held(), refused.refusal().name(), now));
            }
        };
    }

    /** The provider does not say whose address is bad, so each half is tried until the one is found. */
    private Mono<Long> split(Campaign campaign, CampaignMail mail, Roster roster, String reason) {
        List<Roster> halves = List.of(roster.half(0, ids.next()), roster.half(1, ids.next()));
        halves.forEach(half -> worker.hold(half.held()));
        List<UUID> chunks = halves.stream().map(Roster::chunkId).toList();
        List<List<UUID>> contacts = halves.stream().map(Roster::contactIds).toList();
        return outcomes.split(roster.held(), chunks, contacts, reason, clock.instant())
                .thenMany(Flux.fromIterable(halves))
                .concatMap(half -> handOver(campaign, mail, half))
                .then(Mono.just((long) roster.released().size()))
                .doFinally(end -> halves.forEach(half -> worker.letGo(half.held())));
    }

    private void countLeftOut(Departure.Cleared cleared) {
        cleared.codes().stream()
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()))
                .forEach(metrics::skipped);
    }

    private static Mono<Void> note(Roster roster, Throwable failure) {
        LOG.error("Chunk {}: its outcome could not be written down; its lease will run out", roster.chunkId(), failure);
        return Mono.empty();
    }
}
