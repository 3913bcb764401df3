package eu.consenthub.consent.optin;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * Passes the instant on. Being late harms nobody: a request whose time is over is closed by date, and makes room for the next one. The method is called once
 * and what it returns is run again and again.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OptInSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(OptInSchedule.class);

    private final OptInEngine engine;
    private final Clock clock;

    OptInSchedule(OptInEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    Mono<Long> erase() {
        return Mono.defer(() -> engine.run(clock.instant()))
                .onErrorResume(failure -> {
                    LOG.warn("Lapsed requests could not be erased for now: {}", failure.getClass().getSimpleName());
                    return Mono.empty();
                });
    }
}
