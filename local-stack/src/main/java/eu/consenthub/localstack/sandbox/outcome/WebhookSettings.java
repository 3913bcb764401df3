package eu.consenthub.localstack.sandbox.outcome;

import eu.consenthub.localstack.sandbox.mail.EventKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How events are told.
 *
 * @param events kinds that are told at all
 * @param clock hours become this much shorter: 1 is the vendor's pace, 0.001 makes five minutes 0.3 seconds
 * @param concurrency posts at the same time
 */
public record WebhookSettings(String signingKey, Set<EventKind> events, double clock, int concurrency) {

    private static final List<Duration> RETRIES = List.of(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(15),
            Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4));

    int retries() {
        return RETRIES.size();
    }

    Duration pauseAfter(int attempts) {
        return Duration.ofMillis(Math.round(RETRIES.get(attempts - 1).toMillis() * clock));
    }
}
