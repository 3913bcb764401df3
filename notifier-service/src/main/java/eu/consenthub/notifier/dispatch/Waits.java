package eu.consenthub.notifier.dispatch;

import eu.consenthub.notifier.campaign.Campaign;
import eu.consenthub.notifier.campaign.CampaignId;
import eu.consenthub.notifier.campaign.Campaigns;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says what a campaign waits for, once per change, and completes it when it waits for nothing and nobody is left. */
@Component
final class Waits {

    private static final String LEFT = """
            SELECT EXISTS (
                    SELECT FROM chunk
                    WHERE campaign_id = :campaign AND state = 'UNKNOWN') AS unknown,
                EXISTS (
                    SELECT FROM campaign_recipient
                    WHERE campaign_id = :campaign AND state = 'QUEUED') AS queued,
                EXISTS (
                    SELECT FROM chunk
                    WHERE campaign_id = :campaign AND state IN ('PLANNED', 'SENDING') AND claimed_by IS NOT NULL) AS elsewhere""";

    private final DatabaseClient database;
    private final Campaigns campaigns;
    private final Clock clock;
    private final Map<CampaignId, String> said = new ConcurrentHashMap<>();

    Waits(DatabaseClient database, Campaigns campaigns, Clock clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** What is left when nothing can be claimed. */
    private record Left(boolean unknown, boolean queued, boolean elsewhere) {}

    /** From now on, changes are told against what the campaign says at this moment. */
    void begin(Campaign campaign) {
        said.put(campaign.id(), Objects.requireNonNullElse(campaign.waitingFor(), ""));
    }

    Mono<Void> goesOn(Campaign campaign) {
        return say(campaign, null);
    }

    Mono<Void> ended(Campaign campaign, Step.End end) {
        return end.obstacle() != null ? say(campaign, end.obstacle()) : left(campaign.id()).flatMap(left -> conclude(campaign, left));
    }

    private Mono<Void> conclude(Campaign campaign, Left left) {
        if (left.unknown()) {
            return say(campaign, "Reconciling with the mail provider what was sent");
        }
        if (left.queued()) {
            return say(campaign, "The consent feed has a gap for some recipients");
        }
        // A chunk in another process's hands ends there.
        return left.elsewhere() ? Mono.empty() : campaigns.completeWhenDone(campaign.id(), clock.instant()).then();
    }

    private Mono<Left> left(CampaignId id) {
        return database.sql(LEFT)
                .bind("campaign", id.value())
                .map(row -> new Left(
                        Boolean.TRUE.equals(row.get("unknown", Boolean.class)),
                        Boolean.TRUE.equals(row.get("queued", Boolean.class)),
                        Boolean.TRUE.equals(row.get("elsewhere", Boolean.class))))
                .one();
    }

    private Mono<Void> say(Campaign campaign, @Nullable String reason) {
        String now = Objects.requireNonNullElse(reason, "");
        return now.equals(said.get(campaign.id()))
                ? Mono.empty()
                : campaigns.waitFor(campaign.id(), reason, clock.instant()).then(Mono.fromRunnable(() -> said.put(campaign.id(), now)));
    }
}
