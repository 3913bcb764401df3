package eu.consenthub.notifier.campaign;

import eu.consenthub.platform.time.Ids;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Where staff write campaigns and say when they go, stop and end. */
@Component
class CampaignDesk {

    private final CampaignDrawer drawer;
    private final CampaignDispatch dispatch;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final Ids ids;

    CampaignDesk(CampaignDrawer drawer, CampaignDispatch dispatch, TransactionalOperator transaction, Clock clock, Ids ids) {
        this.drawer = drawer;
        this.dispatch = dispatch;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    Mono<Campaign> create(CampaignDraft draft) {
        return drawer.insert(new CampaignId(ids.next()), draft, clock.instant());
    }

    Mono<CampaignAnswer> revise(CampaignId id, CampaignDraft draft) {
        return drawer.lock(id)
                .flatMap(campaign -> reviseLocked(campaign, draft))
                .defaultIfEmpty(new CampaignAnswer.Unknown())
                .as(transaction::transactional);
    }

    /** Takes the step, if the campaign's status allows it; when it goes on, dispatch is told after commit. */
    Mono<CampaignAnswer> take(CampaignId id, Lifecycle.Step step) {
        return drawer.lock(id)
                .flatMap(campaign -> takeLocked(campaign, step))
                .defaultIfEmpty(new CampaignAnswer.Unknown())
                .as(transaction::transactional)
                .doOnNext(this::wake);
    }

    private Mono<CampaignAnswer> reviseLocked(Campaign campaign, CampaignDraft draft) {
        return Lifecycle.isOpenToRevision(campaign.status())
                ? drawer.revise(campaign.id(), draft, clock.instant()).map(CampaignAnswer.Done::new)
                : Mono.just(new CampaignAnswer.NotNow(campaign.status()));
    }

    private Mono<CampaignAnswer> takeLocked(Campaign campaign, Lifecycle.Step step) {
        Instant now = clock.instant();
        return Lifecycle.after(campaign, step, now)
                .map(next -> move(campaign, next, now))
                .orElseGet(() -> Mono.just(new CampaignAnswer.NotNow(campaign.status())));
    }

    private Mono<CampaignAnswer> move(Campaign campaign, CampaignStatus next, Instant now) {
        Mono<Campaign> moved = drawer.move(campaign.id(), next, now);
        Mono<Campaign> settled = next == CampaignStatus.CANCELLED
                ? drawer.skipQueued(campaign.id(), now).then(moved)
                : moved;
        return settled.map(CampaignAnswer.Done::new);
    }

    private void wake(CampaignAnswer answer) {
        if (answer instanceof CampaignAnswer.Done done && done.campaign().status() == CampaignStatus.SENDING) {
            dispatch.wake(done.campaign().id());
        }
    }
}
