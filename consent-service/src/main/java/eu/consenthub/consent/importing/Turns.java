package eu.consenthub.consent.importing;

import java.util.Collections;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Lets batches of one import run side by side up to the point where each must wait for the one before it. Not for two threads at once. */
final class Turns {

    private Mono<Void> last = Mono.empty();
    private Set<String> lastAddresses = Set.of();

    /**
     * @param come        completes when the batch before is committed, and fails when it failed
     * @param aboutOthers whether the batch before is about none of the same addresses
     */
    record Turn(Mono<Void> come, boolean aboutOthers) {}

    /** The work of the next batch; the one after it waits for its end. */
    Mono<Void> take(Batch batch, Function<Turn, Mono<Void>> work) {
        Set<String> addresses = batch.addresses();
        Turn turn = new Turn(last, Collections.disjoint(lastAddresses, addresses));
        Sinks.Empty<Void> end = Sinks.empty();
        last = end.asMono();
        lastAddresses = addresses;
        return work.apply(turn)
                .doOnSuccess(done -> end.tryEmitEmpty())
                .doOnError(end::tryEmitError);
    }
}
