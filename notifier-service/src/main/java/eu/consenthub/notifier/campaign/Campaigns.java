package eu.consenthub.notifier.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The campaigns, as the sending side sees them. */
public interface Campaigns {

    /** The campaign, or empty when there is none. */
    Mono<Campaign> find(CampaignId id);

    /** All campaigns that are being sent and whose recipients are known, oldest start first. */
    Flux<Campaign> sending();

    /** Notes in words what hand-over waits for; null when it goes on. Changes nothing else. */
    Mono<Void> waitFor(CampaignId id, @Nullable String reason, Instant at);

    /** Pauses a campaign that is being sent because it cannot go on without somebody; the reason is shown. */
    Mono<Void> stop(CampaignId id, String reason, Instant at);

    /** Marks a campaign that is being sent as completed when no recipient is queued, claimed or uncertain; true when it did. */
    Mono<Boolean> completeWhenDone(CampaignId id, Instant at);
}
