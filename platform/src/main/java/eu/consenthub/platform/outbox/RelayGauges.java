package eu.consenthub.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the relay's thread lets others see, and the metrics made of it. */
final class RelayGauges {

    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(2);

    private final Clock clock;
    private final Counter sent;
    private final Counter failures;
    private volatile boolean leaseholder;
    private volatile boolean failing;
    private volatile @Nullable Instant watermark;
    private volatile OutboxRows.Backlog backlog = new OutboxRows.Backlog(0, null);
    private long sampledAt = System.nanoTime() - BETWEEN_SAMPLES.toNanos();

    RelayGauges(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.sent = meters.counter("hub.outbox.sent");
        this.failures = meters.counter("hub.outbox.failures");
        Gauge.builder("hub.outbox.depth", () -> backlog.depth()).register(meters);
        Gauge.builder("hub.outbox.leaseholder", () -> leaseholder ? 1 : 0).register(meters);
        TimeGauge.builder("hub.outbox.oldest", this::oldestMillis, TimeUnit.MILLISECONDS).register(meters);
        TimeGauge.builder("hub.watermark.age", this::watermarkAgeMillis, TimeUnit.MILLISECONDS).register(meters);
    }

    /** Counts the outbox, though not at every round. */
    void sample(OutboxRows rows) {
        if (System.nanoTime() - sampledAt > BETWEEN_SAMPLES.toNanos()) {
            sampledAt = System.nanoTime();
            backlog = Database.await(rows.backlog()).orElseThrow();
        }
    }

    void sent(long count) {
        sent.increment(count);
    }

    void failed() {
        failing = true;
        failures.increment();
    }

    void failing(boolean still) {
        failing = still;
    }

    void leaseholder(boolean held) {
        leaseholder = held;
    }

    void watermark(@Nullable Instant at) {
        watermark = at;
    }

    boolean isLeaseholder() {
        return leaseholder;
    }

    boolean isFailing() {
        return failing;
    }

    @Nullable
    Instant watermark() {
        return watermark;
    }

    private double oldestMillis() {
        Duration oldest = backlog.oldest();
        return oldest == null ? 0 : oldest.toMillis();
    }

    private double watermarkAgeMillis() {
        Instant at = watermark;
        return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis();
    }
}
