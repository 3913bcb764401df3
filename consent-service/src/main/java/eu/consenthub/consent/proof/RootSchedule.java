package eu.consenthub.consent.proof;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Passes the instant on, often enough that a day is closed soon after it ended, and at once after a downtime. */
@Component
class RootSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RootSchedule.class);

    private final RootEngine engine;
    private final TimestampEngine timestamps;
    private final Roots roots;
    private final ProofGauges gauges;
    private final Clock clock;

    RootSchedule(RootEngine engine, TimestampEngine timestamps, Roots roots, ProofGauges gauges, Clock clock) {
        this.engine = engine;
        this.timestamps = timestamps;
        this.roots = roots;
        this.gauges = gauges;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    Mono<Void> tick() {
        return Mono.defer(() -> engine.run(clock.instant()))
                .then(roots.last())
                .doOnNext(last -> gauges.closed(last.statement().day()))
                .then(timestamps.run())
                .doOnNext(gauges::waiting)
                .then()
                .onErrorResume(failure -> {
                    LOG.warn("The ledger cannot be closed for now: {}", failure.toString());
                    return Mono.empty();
                });
    }
}
