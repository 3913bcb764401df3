package eu.consenthub.consent.signing;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Passes the instant on, often enough that all instances sign with the same key soon after it changed. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SigningSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(SigningSchedule.class);

    private final SigningKeys keys;
    private final Clock clock;

    SigningSchedule(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    Mono<Void> tick() {
        return Mono.defer(() -> keys.renew(clock.instant()))
                .onErrorResume(failure -> {
                    LOG.warn("Signing keys cannot be renewed for now: {}", failure.toString());
                    return Mono.empty();
                });
    }
}
