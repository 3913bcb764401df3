package eu.consenthub.notifier.dispatch;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Moves recipients on by what the provider reports; public because activity reads the reports. */
@Component
public class Afterlife {

    /** Reports come late, twice and in any order, so a state that would go backwards is left as it is. */
    private static final String MOVE = """
            WITH known AS (
                SELECT r.campaign_id, r.contact_id, r.state, c.purpose
                FROM campaign_recipient r
                JOIN campaign c ON c.campaign_id = r.campaign_id
                WHERE r.campaign_id = :campaign AND r.contact_id = :contact AND r.chunk_id = :chunk
                FOR UPDATE OF r),
            moved AS (
                UPDATE campaign_recipient r
                SET state = :state,
                    reason = :reason,
                    handed_over_at = COALESCE(r.handed_over_at, :at),
                    updated_at = :at
                FROM known k
                WHERE r.campaign_id = k.campaign_id AND r.contact_id = k.contact_id AND recipient_may_become(k.state, :state)
                RETURNING r.contact_id)
            SELECT k.purpose, EXISTS (SELECT FROM moved) AS moved
            FROM known k""";

    private static final String KNOWN = """
            SELECT c.purpose, false AS moved
            FROM campaign_recipient r
            JOIN campaign c ON c.campaign_id = r.campaign_id
            WHERE r.campaign_id = :campaign AND r.contact_id = :contact AND r.chunk_id = :chunk""";

    private final DatabaseClient database;

    Afterlife(DatabaseClient database) {
        this.database = database;
    }

    /** Who the report is about: all three must fit, because only its signature is signed. */
    public record Mailed(UUID campaignId, UUID chunkId, UUID contactId) {}

    /** How a mail can end. */
    public enum Ending {
        DELIVERED, FAILED, COMPLAINED
    }

    /**
     * What the report did.
     *
     * @param purpose of the campaign
     */
    public record Effect(String purpose, boolean moved) {}

    /** Moves the recipient forward if this is forward; empty when nobody fits. Part of the surrounding transaction. */
    public Mono<Effect> move(Mailed mailed, Ending ending, @Nullable String reason, Instant at) {
        DatabaseClient.GenericExecuteSpec move = database.sql(MOVE)
                .bind("campaign", mailed.campaignId())
                .bind("chunk", mailed.chunkId())
                .bind("contact", mailed.contactId())
                .bind("state", ending.name())
                .bind("at", at);
        return effect(reason == null ? move.bindNull("reason", String.class) : move.bind("reason", reason));
    }

    /** Says whether such a recipient exists, and moves nothing. */
    public Mono<Effect> find(Mailed mailed) {
        return effect(database.sql(KNOWN)
                .bind("campaign", mailed.campaignId())
                .bind("chunk", mailed.chunkId())
                .bind("contact", mailed.contactId()));
    }

    private static Mono<Effect> effect(DatabaseClient.GenericExecuteSpec statement) {
        return statement
                .map(row -> new Effect(
                        Objects.requireNonNull(row.get("purpose", String.class)),
                        Boolean.TRUE.equals(row.get("moved", Boolean.class))))
                .one();
    }
}
