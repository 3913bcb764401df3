package eu.consenthub.notifier.campaign;

import eu.consenthub.notifier.permission.Gate;
import eu.consenthub.notifier.permission.GateState;
import io.r2dbc.spi.Readable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts a campaign's recipients in one grouped query, and says what it waits for. */
@Component
class ProgressBoard {

    private static final String COUNT = """
            SELECT r.state, r.reason, r.handed_over_at IS NOT NULL AS handed_over,
                count(*) AS recipients, count(r.unsubscribed_at) AS unsubscribed
            FROM campaign_recipient r
            WHERE r.campaign_id = :id
            GROUP BY r.state, r.reason, r.handed_over_at IS NOT NULL
            """;

    private final DatabaseClient database;
    private final Campaigns campaigns;
    private final Gate gate;

    ProgressBoard(DatabaseClient database, Campaigns campaigns, Gate gate) {
        this.database = database;
        this.campaigns = campaigns;
        this.gate = gate;
    }

    /** The progress now; empty when there is no such campaign. */
    Mono<ProgressView> of(CampaignId id) {
        return campaigns.find(id)
                .flatMap(this::of);
    }

    private Mono<ProgressView> of(Campaign campaign) {
        return Mono.zip(counts(campaign.id()), gate.state())
                .map(both -> new ProgressTally(both.getT1()).view(campaign, waitingFor(campaign, both.getT1(), both.getT2())));
    }

    private Mono<List<ProgressTally.Count>> counts(CampaignId id) {
        return database.sql(COUNT)
                .bind("id", id.value())
                .map(ProgressBoard::read)
                .all()
                .collectList();
    }

    private static @Nullable String waitingFor(Campaign campaign, List<ProgressTally.Count> counts, GateState gate) {
        if (campaign.status() != CampaignStatus.SENDING) {
            return campaign.waitingFor();
        }
        if (!gate.open()) {
            return gate.reason();
        }
        boolean started = !counts.isEmpty() || campaign.startedAt() == null || CampaignStarts.knowsUpTo(gate, campaign.startedAt());
        return started ? campaign.waitingFor() : "the consent feed to reach the moment of sending";
    }

    private static ProgressTally.Count read(Readable row) {
        return new ProgressTally.Count(
                CampaignRows.needed(row, "state", String.class),
                row.get("reason", String.class),
                CampaignRows.needed(row, "handed_over", Boolean.class),
                CampaignRows.needed(row, "recipients", Long.class),
                CampaignRows.needed(row, "unsubscribed", Long.class));
    }
}
