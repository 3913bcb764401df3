package eu.consenthub.consent.ledger;

import io.r2dbc.spi.R2dbcException;
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

    /** Whether another transaction was quicker. */
    static boolean isRace(Throwable failure) {
        return failure instanceof DuplicateKeyException || failure instanceof ConcurrencyFailureException || isRolledBack(failure);
    }

    /** SQL states of class 40: the database chose this transaction to give way. */
    private static boolean isRolledBack(Throwable failure) {
        return failure.getCause() instanceof R2dbcException cause && cause.getSqlState() != null && cause.getSqlState().startsWith("40");
    }
}
