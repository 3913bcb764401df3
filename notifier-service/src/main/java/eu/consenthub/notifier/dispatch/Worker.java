package eu.consenthub.notifier.dispatch;

import eu.consenthub.platform.time.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** This process as the owner of chunks: its name, and what it is working on right now. */
@Component
final class Worker {

    private final String name;
    private final Duration lease;
    private final Set<UUID> held = ConcurrentHashMap.newKeySet();

    Worker(Ids ids, DispatchSettings settings) {
        this.name = ids.next().toString();
        this.lease = settings.lease();
    }

    String name() {
        return name;
    }

    Instant leaseFrom(Instant at) {
        return at.plus(lease);
    }

    void hold(UUID chunkId) {
        held.add(chunkId);
    }

    void letGo(UUID chunkId) {
        held.remove(chunkId);
    }

    /** Only these are renewed: what was let go of without a result runs out and is settled by whoever lives. */
    UUID[] heldNow() {
        return held.toArray(UUID[]::new);
    }
}
