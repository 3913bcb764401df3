package eu.consenthub.consent.renewal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * Looks every minute whether a wording has changed in what matters. Whoever publishes does not wait for it, and an instance that
 * stops half-way leaves the rest to the next run of any other; where nothing has changed it costs two small queries.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RenewalSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RenewalSchedule.class);

    private final RenewalEngine engine;

    RenewalSchedule(RenewalEngine engine) {
        this.engine = engine;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    Mono<Long> end() {
        return Mono.defer(engine::run)
                .onErrorResume(failure -> {
                    LOG.warn("Consents to texts that changed could not be ended for now: {}", failure.getClass().getSimpleName());
                    return Mono.empty();
                });
    }
}
