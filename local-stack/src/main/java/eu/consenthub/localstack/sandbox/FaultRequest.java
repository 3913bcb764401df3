package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.sandbox.outcome.FaultKind;
import eu.consenthub.localstack.sandbox.outcome.Faults.Fault;
import org.jspecify.annotations.Nullable;

/** A fault as it is asked for: once, and without delay, unless said otherwise. */
record FaultRequest(@Nullable FaultKind kind, @Nullable Integer count, @Nullable Long delayMillis) {

    Fault fault() {
        if (kind == null) {
            throw new IllegalArgumentException("a fault needs a kind");
        }
        return new Fault(kind, count == null ? 1 : count, delayMillis == null ? 0 : Math.max(0, delayMillis));
    }
}
