package eu.consenthub.notifier.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** What keeps this process from handing over anything, for all campaigns: the provider or the vault must be left alone for a while. */
@Component
final class Obstacles {

    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);
    private static final int JITTER_MILLIS = 500;

    private final Map<Party, Obstacle> obstacles = new ConcurrentHashMap<>();
    private final RandomGenerator random = RandomGenerator.getDefault();

    enum Party {
        PROVIDER, VAULT
    }

    private record Obstacle(Instant until, String reason, int failures) {}

    /** Why nothing may be tried at this instant, in words. */
    Optional<String> at(Instant now) {
        return obstacles.values().stream()
                .filter(obstacle -> obstacle.until().isAfter(now))
                .map(Obstacle::reason)
                .findFirst();
    }

    /** The provider named its time; a little is added, so that not everybody comes back in the same moment. */
    void rateLimited(Instant until) {
        Instant later = until.plusMillis(random.nextInt(JITTER_MILLIS));
        String reason = "The mail provider's rate limit is reached; goes on at " + later.truncatedTo(ChronoUnit.SECONDS);
        obstacles.merge(Party.PROVIDER, new Obstacle(later, reason, 0), (old, limit) -> old.until().isAfter(later) ? old : limit);
    }

    /** It failed: one, two, four seconds of rest and so on, as long as it keeps failing. */
    void failed(Party party, String reason, Instant now) {
        obstacles.compute(party, (key, old) -> {
            int failures = old == null ? 0 : old.failures();
            Duration rest = Duration.ofSeconds(1L << Math.min(failures, 5));
            return new Obstacle(now.plus(rest.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : rest), reason, failures + 1);
        });
    }

    /** It answered as it should. A rest it asked for before still stands. */
    void works(Party party) {
        obstacles.computeIfPresent(party, (key, old) -> old.failures() > 0 ? null : old);
    }
}
