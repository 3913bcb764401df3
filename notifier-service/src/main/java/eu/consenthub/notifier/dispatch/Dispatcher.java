package eu.consenthub.notifier.dispatch;

import eu.consenthub.notifier.campaign.Campaign;
import eu.consenthub.notifier.campaign.CampaignDispatch;
import eu.consenthub.notifier.campaign.CampaignId;
import eu.consenthub.notifier.campaign.Campaigns;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The loops of this room: campaigns to go on with, leases to renew, doubts to settle. Any number of processes may run them. */
@Component
final class Dispatcher implements CampaignDispatch, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final Campaigns campaigns;
    private final CampaignRuns runs;
    private final Reconciler reconciler;
    private final Leases leases;
    private final DispatchSettings settings;
    private final ReconcileSettings reconcile;
    private final Clock clock;
    private final Set<CampaignId> running = ConcurrentHashMap.newKeySet();
    private final Sinks.Many<Long> wakes = Sinks.many().multicast().directBestEffort();
    private volatile boolean stopping;
    private volatile @Nullable Disposable loops;

    Dispatcher(
            Campaigns campaigns, CampaignRuns runs, Reconciler reconciler, Leases leases, DispatchSettings settings,
            ReconcileSettings reconcile, Clock clock) {
        this.campaigns = campaigns;
        this.runs = runs;
        this.reconciler = reconciler;
        this.leases = leases;
        this.settings = settings;
        this.reconcile = reconcile;
        this.clock = clock;
    }

    @Override
    public void wake(CampaignId id) {
        // Losing one is no harm: the poll looks as well.
        wakes.tryEmitNext(0L);
    }

    @Override
    public void start() {
        stopping = false;
        loops = Disposables.composite(
                Flux.merge(Flux.interval(settings.poll()), wakes.asFlux())
                        .onBackpressureLatest()
                        .concatMap(tick -> atWork())
                        .flatMap(this::run, Integer.MAX_VALUE)
                        .subscribe(),
                every(settings.lease().dividedBy(3), () -> leases.renew(clock.instant()).then()),
                every(reconcile.poll(), () -> reconciler.run(clock.instant())));
    }

    @Override
    public void stop(Runnable callback) {
        stopping = true;
        Flux.interval(Duration.ofMillis(50))
                .takeUntil(tick -> running.isEmpty())
                .take(PATIENCE_AT_STOP)
                .doFinally(end -> {
                    stop();
                    callback.run();
                })
                .subscribe();
    }

    @Override
    public void stop() {
        stopping = true;
        Disposable current = loops;
        if (current != null) {
            current.dispose();
            loops = null;
        }
    }

    @Override
    public boolean isRunning() {
        return loops != null;
    }

    private Flux<Campaign> atWork() {
        return stopping
                ? Flux.empty()
                : campaigns.sending()
                        .filter(campaign -> running.add(campaign.id()))
                        .onErrorResume(failure -> {
                            LOG.warn("Campaigns cannot be looked for: {}", failure.toString());
                            return Flux.empty();
                        });
    }

    private Mono<Void> run(Campaign campaign) {
        return runs.run(campaign, () -> stopping)
                .onErrorResume(failure -> {
                    LOG.error("Campaign {}: its hand-over was interrupted and goes on shortly", campaign.id(), failure);
                    return Mono.empty();
                })
                .doFinally(end -> running.remove(campaign.id()));
    }

    private static Disposable every(Duration pause, Supplier<Mono<Void>> work) {
        return Mono.defer(work)
                .onErrorResume(failure -> {
                    LOG.warn("A round of housekeeping failed: {}", failure.toString());
                    return Mono.empty();
                })
                .then(Mono.delay(pause))
                .repeat()
                .subscribe();
    }
}
