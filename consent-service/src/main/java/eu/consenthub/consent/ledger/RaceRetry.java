package eu.consenthub.consent.ledger;

import java.time.Duration;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import reactor.util.retry.Retry;

/** Tries again when another transaction was quicker: what it committed is then found instead of created. */
final class RaceRetry {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private RaceRetry() {}

    static Retry upTo(int attempts) {
        return Retry.backoff(attempts, PAUSE)
                .filter(RaceRetry::isRace)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure());
    }

    private static boolean isRace(Throwable failure) {
        return failure instanceof DuplicateKeyException || failure instanceof ConcurrencyFailureException;
    }
}
