package eu.consenthub.allinone.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting for something that happens elsewhere, in another process. */
public final class Pause {

    private Pause() {}

    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }

    /**
     * Asks again and again until the answer is yes.
     *
     * @throws IllegalStateException naming what was waited for, when it took longer than the limit
     */
    public static void until(String what, Duration limit, BooleanSupplier happened) {
        Instant end = Instant.now().plus(limit);
        while (!happened.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Waited " + limit.toSeconds() + " s in vain: " + what);
            }
            millis(40);
        }
    }
}
