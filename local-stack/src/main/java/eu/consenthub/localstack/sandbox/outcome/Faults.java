package eu.consenthub.localstack.sandbox.outcome;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that were asked for and have not yet all happened. */
public final class Faults {

    private final List<Fault> pending = new ArrayList<>();

    /**
     * @param count how many more times
     * @param delayMillis how long, for the kinds that wait
     */
    public record Fault(FaultKind kind, int count, long delayMillis) {

        public Duration delay() {
            return Duration.ofMillis(delayMillis);
        }
    }

    public synchronized void add(Fault fault) {
        if (fault.count() > 0) {
            pending.add(fault);
        }
    }

    /** Uses up one fault of this kind, if there is one. */
    public synchronized Optional<Fault> take(FaultKind kind) {
        for (int i = 0; i < pending.size(); i++) {
            Fault fault = pending.get(i);
            if (fault.kind() == kind) {
                if (fault.count() == 1) {
                    pending.remove(i);
                } else {
                    pending.set(i, new Fault(kind, fault.count() - 1, fault.delayMillis()));
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    public synchronized List<Fault> all() {
        return List.copyOf(pending);
    }

    public synchronized void clear() {
        pending.clear();
    }
}
