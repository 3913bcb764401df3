package eu.consenthub.notifier.dispatch;

import eu.consenthub.platform.time.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** This process as the owner of chunks: how it signs its claims, and what it is working on right now. */
@Component
final class Worker {

    private final String name;
    private final Duration lease;
    private final Ids ids;
    private final Set<Held> held = ConcurrentHashMap.newKeySet();

    Worker(Ids ids, DispatchSettings settings) {
        this.ids = ids;
        this.name = ids.next().toString();
        this.lease = settings.lease();
    }

    /** The mark of a new claim: whose it is, and which one, because a process whose lease ran out may meet its own chunk again. */
    String newClaim() {
        return name + "/" + ids.next();
    }

    Instant leaseFrom(Instant at) {
        return at.plus(lease);
    }

    void hold(Held chunk) {
        held.add(chunk);
    }

    void letGo(Held chunk) {
        held.remove(chunk);
    }

    /** Only these are renewed: what was let go of without a result runs out and is settled by whoever lives. */
    List<Held> heldNow() {
        return List.copyOf(held);
    }
}
