package eu.consenthub.notifier.mailgun;

import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Looks whether Mailgun would add its own unsubscribe links. They would stand beside ours in the headers, and what people do
 * with them would reach us late or never; so the domain's unsubscribe tracking must be off. Mailgun being away is no failure
 * of ours: then nothing is known.
 */
@Component("mailgun")
final class DomainCheck implements ReactiveHealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DomainCheck.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(5);
    private static final Duration ASK_AGAIN_SOON = Duration.ofSeconds(15);

    private final Mono<Health> answer;

    DomainCheck(MailgunHttp http, MailgunSettings settings) {
        URI address = URI.create(settings.ofHost("domains/" + settings.domain() + "/tracking"));
        this.answer = http.get(address)
                .map(DomainCheck::judge)
                .timeout(PATIENCE)
                .onErrorResume(DomainCheck::notKnown)
                .cache(health -> health.getStatus().equals(Status.UNKNOWN) ? ASK_AGAIN_SOON : ASK_AGAIN, e -> Duration.ZERO,
                        () -> Duration.ZERO);
    }

    @Override
    public Mono<Health> health() {
        return answer;
    }

    /** Says it once at the start, without holding the start up. */
    @EventListener(ApplicationReadyEvent.class)
    void sayAtStart() {
        health().subscribe(DomainCheck::say);
    }

    private static Mono<Health> notKnown(Throwable failure) {
        return Mono.just(Health.unknown()
                .withDetail("reason", "Mailgun did not say how the domain tracks: " + failure.getClass().getSimpleName())
                .build());
    }

    private static Health judge(JsonNode answer) {
        JsonNode active = answer.path("tracking").path("unsubscribe").path("active");
        if (active.isBoolean() ? active.booleanValue() : active.stringValue("no").matches("yes|true")) {
            return Health.down()
                    .withDetail("reason",
                            "Unsubscribe tracking of the domain is on: Mailgun adds links that bypass the hub. Switch it off.")
                    .build();
        }
        return Health.up().build();
    }

    private static void say(Health health) {
        Object reason = health.getDetails().get("reason");
        switch (health.getStatus().getCode()) {
            case "UP" -> LOG.info("Mailgun's unsubscribe tracking is off, as it must be");
            case "DOWN" -> LOG.error("{}", reason);
            default -> LOG.warn("{}", reason);
        }
    }
}
