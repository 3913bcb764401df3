package eu.consenthub.platform.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A tap on the relay's shoulder: many taps before it looks count as one, a tap while it works is not forgotten. */
final class Nudge {

    private final Semaphore given = new Semaphore(0);

    void give() {
        if (given.availablePermits() == 0) {
            given.release();
        }
    }

    /** Returns at the next nudge, or after that time. */
    void await(Duration longest) throws InterruptedException {
        if (given.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            given.drainPermits();
        }
    }
}
