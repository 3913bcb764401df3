package eu.consenthub.notifier.permission;

import reactor.core.publisher.Mono;

/**
 * Tells whether the permissions known here are fresh enough to act on. Public because nothing is claimed or handed over
 * without asking it. Cheap: the answer is at most 200 ms old and usually comes from memory.
 */
public interface Gate {

    /** The state now; never an error: what cannot be known is a closed gate. */
    Mono<GateState> state();
}
