package eu.consenthub.consent.importing;

import eu.consenthub.platform.time.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Goes on with whatever import waits: a new one, or one whose worker is gone, from its last committed line. */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration ABANDONED = Duration.ofHours(6);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ImportRunner runner;
    private final Leases leases;
    private final StoredFiles files;
    private final ImportSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final Sinks.Many<Long> nudges = Sinks.many().multicast().directBestEffort();
    private volatile @Nullable Running running;

    private record Running(UUID owner, Scheduler reading, Disposable loop) {}

    ImportWorker(ImportRunner runner, Leases leases, StoredFiles files, ImportSettings settings, Ids ids, Clock clock) {
        this.runner = runner;
        this.leases = leases;
        this.files = files;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** A file was received: look at once. */
    void nudge() {
        nudges.tryEmitNext(0L);
    }

    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        UUID owner = ids.next();
        Scheduler reading = Schedulers.newSingle("import", true);
        Disposable loop = Flux.merge(Flux.interval(Duration.ZERO, settings.look()), nudges.asFlux())
                .onBackpressureLatest()
                .concatMap(tick -> work(owner, reading), 1)
                .subscribe();
        running = new Running(owner, reading, loop);
    }

    /** The batch at hand is rolled back or committed as a whole; another instance may go on at once. */
    @Override
    public synchronized void stop() {
        Running current = running;
        if (current == null) {
            return;
        }
        running = null;
        current.loop().dispose();
        leases.release(current.owner())
                .onErrorComplete()
                .toFuture()
                .orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .exceptionally(failure -> null)
                .join();
        current.reading().dispose();
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** Before the listeners and the web server go, the work must rest. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 100;
    }

    private Mono<Void> work(UUID owner, Scheduler reading) {
        return files.discardAbandoned(clock.instant().minus(ABANDONED))
                .then(Mono.defer(() -> one(owner, reading)).repeat().takeWhile(found -> found).then())
                .onErrorResume(failure -> {
                    LOG.warn("Imports rest for a moment: {}", failure.toString());
                    return Mono.empty();
                });
    }

    private Mono<Boolean> one(UUID owner, Scheduler reading) {
        return leases.claim(owner, clock.instant())
                .flatMap(claim -> run(claim, reading).thenReturn(true))
                .defaultIfEmpty(false);
    }

    private Mono<Void> run(Claim claim, Scheduler reading) {
        LOG.info("Import {} goes on from line {}", claim.importId(), claim.from().line());
        return runner.run(claim, reading)
                .doOnSuccess(done -> LOG.info("Import {} is complete", claim.importId()))
                .onErrorResume(failure -> {
                    LOG.error("Import {} stopped and will be tried again", claim.importId(), failure);
                    return leases.stumble(claim, clock.instant());
                });
    }
}
