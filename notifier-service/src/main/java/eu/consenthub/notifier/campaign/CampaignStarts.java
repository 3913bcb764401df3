package eu.consenthub.notifier.campaign;

import eu.consenthub.notifier.permission.Gate;
import eu.consenthub.notifier.permission.GateState;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Starts what is due and takes the audience of what was started, once the feed has told everything that was decided up
 * to the start: nobody who agreed before is forgotten.
 */
@Component
class CampaignStarts {

    private static final String START = """
            UPDATE campaign
            SET status = 'SENDING',
                started_at = :at,
                updated_at = :at
            WHERE status = 'SCHEDULED'
                AND scheduled_at <= :at
            """;

    private static final String WITHOUT_AUDIENCE = """
            SELECT campaign_id, started_at
            FROM campaign
            WHERE status = 'SENDING'
                AND audience_at IS NULL
            ORDER BY started_at
            """;

    private final DatabaseClient database;
    private final Gate gate;
    private final Audiences audiences;
    private final Campaigns campaigns;
    private final CampaignDispatch dispatch;

    CampaignStarts(DatabaseClient database, Gate gate, Audiences audiences, Campaigns campaigns, CampaignDispatch dispatch) {
        this.database = database;
        this.gate = gate;
        this.audiences = audiences;
        this.campaigns = campaigns;
        this.dispatch = dispatch;
    }

    Mono<Void> run(Instant asOf) {
        return database.sql(START)
                .bind("at", asOf)
                .then()
                .thenMany(Flux.defer(this::withoutAudience))
                .concatMap(started -> takeAudience(started, asOf))
                .then();
    }

    private Flux<Started> withoutAudience() {
        return database.sql(WITHOUT_AUDIENCE)
                .map((row, meta) -> new Started(
                        new CampaignId(CampaignRows.needed(row, "campaign_id", UUID.class)),
                        CampaignRows.needed(row, "started_at", Instant.class)))
                .all();
    }

    private Mono<Void> takeAudience(Started started, Instant asOf) {
        return gate.state()
                .filter(state -> knowsUpTo(state, started.at()))
                .flatMap(state -> audiences.snapshot(started.id(), asOf))
                .filter(taken -> taken)
                .flatMap(taken -> campaigns.completeWhenDone(started.id(), asOf))
                .doOnNext(done -> dispatch.wake(started.id()))
                .then();
    }

    /** Whether the gate is open and everything decided before this instant is applied. */
    static boolean knowsUpTo(GateState state, Instant instant) {
        return state.open()
                && state.partitions().stream()
                        .allMatch(partition -> partition.watermark() != null && !partition.watermark().isBefore(instant));
    }

    private record Started(CampaignId id, Instant at) {}
}
