package eu.consenthub.notifier.dispatch;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What the provider has on record about a batch; implemented by the room that knows the vendor. */
public interface HandOverRecords {

    /**
     * The recipients of the batch of whom the provider knows.
     *
     * @param since when the first attempt began
     * @return an error when the provider does not answer, or not wholly: then nothing is proven
     */
    Mono<Set<UUID>> recipientsOf(UUID batchId, Instant since);
}
