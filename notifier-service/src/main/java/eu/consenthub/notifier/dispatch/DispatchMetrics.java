package eu.consenthub.notifier.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what hand-over does; invariants 2 and 3 are watched by these. */
@Component
final class DispatchMetrics {

    private final MeterRegistry meters;
    private final Counter handedOver;
    private final Counter uncertain;

    DispatchMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.handedOver = Counter.builder("notifier.handed.over")
                .description("Recipients handed over to the mail provider")
                .register(meters);
        this.uncertain = Counter.builder("notifier.uncertain")
                .description("Recipients whose hand-over became uncertain")
                .register(meters);
    }

    void handedOver(long recipients) {
        handedOver.increment(recipients);
    }

    void uncertain(long recipients) {
        uncertain.increment(recipients);
    }

    void skipped(String code, long recipients) {
        Counter.builder("notifier.skipped")
                .description("Recipients left out at claim or release, by code")
                .tag("code", code)
                .register(meters)
                .increment(recipients);
    }
}
