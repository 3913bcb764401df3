package eu.consenthub.notifier.servicemail;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Passes the instant on: somebody waits for their mail at the screen. Each method is called once and what it returns is run again and again. */
@Component
class ServiceMailSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceMailSchedule.class);

    private final ServiceMailEngine engine;
    private final Clock clock;

    ServiceMailSchedule(ServiceMailEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    Mono<Void> send() {
        return Mono.defer(() -> engine.send(clock.instant()))
                .onErrorResume(ServiceMailSchedule::note);
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    Mono<Void> settle() {
        return Mono.defer(() -> engine.settle(clock.instant()))
                .onErrorResume(ServiceMailSchedule::note);
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    Mono<Long> forget() {
        return Mono.defer(() -> engine.forget(clock.instant()));
    }

    private static Mono<Void> note(Throwable failure) {
        LOG.warn("A round of service mails failed: {}", failure.getClass().getSimpleName());
        return Mono.empty();
    }
}
