package eu.consenthub.notifier.activity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets webhooks that could not be believed a second time anyway. The method is called once and what it returns is run again and again. */
@Component
class WebhookSchedule {

    private static final Duration KEPT = Duration.ofDays(30);

    private final WebhookEvents events;
    private final Clock clock;

    WebhookSchedule(WebhookEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    Mono<Long> forget() {
        return Mono.defer(() -> events.forget(clock.instant().minus(KEPT)));
    }
}
