package eu.consenthub.notifier.dispatch;

import eu.consenthub.notifier.campaign.Campaign;
import eu.consenthub.notifier.message.MailComposer;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Hands over what a campaign has in its queue, until the queue is empty or something is in the way. */
@Component
final class CampaignRuns {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignRuns.class);
    private static final String STOPPING = "The notifier is being stopped";

    private final Preparation preparation;
    private final HandOvers handOvers;
    private final Waits waits;
    private final MailComposer composer;
    private final DispatchSettings settings;

    CampaignRuns(Preparation preparation, HandOvers handOvers, Waits waits, MailComposer composer, DispatchSettings settings) {
        this.preparation = preparation;
        this.handOvers = handOvers;
        this.waits = waits;
        this.composer = composer;
        this.settings = settings;
    }

    /**
     * Runs to its end. While batches are in their calls, the next ones are claimed and released; both are bounded, so that a
     * slow provider does not leave many released addresses lying about.
     */
    Mono<Void> run(Campaign campaign, BooleanSupplier stopping) {
        CampaignMail mail = new CampaignMail(campaign, composer);
        waits.begin(campaign);
        return Flux.range(0, settings.prepared())
                .flatMap(lane -> steps(campaign, stopping), settings.prepared(), 1)
                .publishOn(Schedulers.parallel(), 1)
                .flatMap(step -> perform(campaign, mail, step), settings.concurrency(), 1)
                .ofType(Step.End.class)
                .last()
                .flatMap(end -> waits.ended(campaign, end));
    }

    /** One lane of preparation. Each ends by itself, so that none is cut off with a batch in hand. */
    private Flux<Step> steps(Campaign campaign, BooleanSupplier stopping) {
        return Mono.defer(() -> stopping.getAsBoolean() ? Mono.just(new Step.End(STOPPING)) : preparation.next(campaign))
                .repeat()
                .takeUntil(step -> step instanceof Step.End);
    }

    private Mono<Step> perform(Campaign campaign, CampaignMail mail, Step step) {
        return step instanceof Step.Ready ready
                ? goesOn(campaign).then(handOvers.handOver(campaign, mail, ready.roster())).thenReturn(step)
                : Mono.just(step);
    }

    /** Never fails: a failure would cancel the calls that are under way, and nobody would let go of what is prepared. */
    private Mono<Void> goesOn(Campaign campaign) {
        return waits.goesOn(campaign)
                .onErrorResume(failure -> {
                    LOG.warn("Campaign {}: it goes on but cannot say so: {}", campaign.id(), failure.toString());
                    return Mono.empty();
                });
    }
}
