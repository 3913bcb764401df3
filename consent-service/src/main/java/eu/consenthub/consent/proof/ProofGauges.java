package eu.consenthub.consent.proof;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How old the newest root is, whether the ledger was whole when it was last verified, how many roots wait for a time stamp. */
@Component
class ProofGauges {

    private final Clock clock;
    private volatile @Nullable LocalDate lastDay;
    private volatile double valid = Double.NaN;
    private volatile long waiting;

    ProofGauges(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        TimeGauge.builder("hub.ledger.root.age", this::age, TimeUnit.SECONDS)
                .description("Time since the end of the last day that was closed")
                .register(meters);
        Gauge.builder("hub.ledger.valid", () -> valid)
                .description("1: the last verification found the ledger whole, 0: it did not")
                .register(meters);
        Gauge.builder("hub.ledger.timestamps.waiting", () -> waiting)
                .description("Roots that no authority has stamped yet")
                .register(meters);
    }

    void closed(LocalDate day) {
        lastDay = day;
    }

    void waiting(long roots) {
        waiting = roots;
    }

    void verified(boolean whole) {
        valid = whole ? 1 : 0;
    }

    private double age() {
        LocalDate day = lastDay;
        return day == null
                ? Double.NaN
                : Duration.between(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), clock.instant()).toSeconds();
    }
}
