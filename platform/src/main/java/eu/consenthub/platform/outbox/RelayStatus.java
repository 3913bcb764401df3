package eu.consenthub.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the relay of this process stands.
 *
 * @param running         false when paused or stopped
 * @param leaseholder     whether this process is the one that publishes
 * @param failing         whether the last attempt failed, e.g. because Kafka is away
 * @param depth           messages waiting in the outbox
 * @param oldestWaiting   age of the oldest of them; null when none waits
 * @param lastWatermarkAt the instant the last watermark vouched for; null when this process wrote none
 */
public record RelayStatus(
        boolean running,
        boolean leaseholder,
        boolean failing,
        long depth,
        @Nullable Duration oldestWaiting,
        @Nullable Instant lastWatermarkAt) {}
