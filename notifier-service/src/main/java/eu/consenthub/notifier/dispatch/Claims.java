package eu.consenthub.notifier.dispatch;

import eu.consenthub.notifier.campaign.Campaign;
import eu.consenthub.notifier.permission.ParisDay;
import eu.consenthub.platform.time.Ids;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes the next recipients out of the queue, in one statement that asks for their permission as well. */
@Component
final class Claims {

    private static final Duration HELD = Duration.ofSeconds(5);

    /**
     * A chunk that came back unsent goes first, under its own id, and nobody else takes its recipients; else the next of one
     * language. Recipients whose permission cannot be known yet (BEHIND) stay queued for later, those who may not be written to
     * are skipped for good. The language is a value and no join, so that the queue's index is read from where the last claim
     * stopped.
     */
    private static final String CLAIM = """
            WITH returned AS (
                SELECT k.chunk_id, k.locale
                FROM chunk k
                WHERE k.campaign_id = :campaign AND k.state = 'PLANNED' AND k.claimed_by IS NULL
                LIMIT 1
                FOR UPDATE SKIP LOCKED),
            fresh AS (
                SELECT r.locale
                FROM campaign_recipient r
                WHERE r.campaign_id = :campaign AND r.state = 'QUEUED' AND (r.held_until IS NULL OR r.held_until <= :at)
                    AND NOT EXISTS (SELECT FROM chunk k WHERE k.chunk_id = r.chunk_id AND k.state = 'PLANNED')
                ORDER BY r.locale, r.contact_id
                LIMIT 1),
            here AS (
                SELECT chunk_id, locale FROM returned
                UNION ALL
                SELECT NULL, locale FROM fresh
                LIMIT 1),
            next AS (
                SELECT r.campaign_id, r.contact_id, r.locale, (SELECT chunk_id FROM here) AS chunk_id
                FROM campaign_recipient r
                WHERE r.campaign_id = :campaign AND r.locale = (SELECT locale FROM here) AND r.state = 'QUEUED'
                    AND CASE WHEN (SELECT chunk_id FROM here) IS NULL
                        THEN NOT EXISTS (SELECT FROM chunk k WHERE k.chunk_id = r.chunk_id AND k.state = 'PLANNED')
                        ELSE r.chunk_id = (SELECT chunk_id FROM here)
                    END
                    AND (r.held_until IS NULL OR r.held_until <= :at)
                    AND EXISTS (SELECT FROM campaign c WHERE c.campaign_id = :campaign AND c.status = 'SENDING')
                ORDER BY r.contact_id
                LIMIT :size
                FOR UPDATE OF r SKIP LOCKED),
            judged AS (
                SELECT n.*, COALESCE(v.verdict, 'NO_BASIS') AS verdict,
                    v.event_id, v.basis, v.wording_id, v.wording_version, v.wording_language, v.wording_sha256
                FROM next n
                LEFT JOIN email_permission(:purpose, :today) v ON v.contact_id = n.contact_id),
            claimed AS (
                UPDATE campaign_recipient r
                SET state = CASE j.verdict WHEN 'OK' THEN 'CLAIMED' WHEN 'BEHIND' THEN 'QUEUED' ELSE 'SKIPPED' END,
                    reason = CASE WHEN j.verdict NOT IN ('OK', 'BEHIND') THEN j.verdict END,
                    chunk_id = CASE j.verdict WHEN 'OK' THEN COALESCE(j.chunk_id, :chunk) END,
                    held_until = CASE j.verdict WHEN 'BEHIND' THEN :heldUntil END,
                    event_id = j.event_id,
                    basis = j.basis,
                    wording_id = j.wording_id,
                    wording_version = j.wording_version,
                    wording_language = j.wording_language,
                    wording_sha256 = j.wording_sha256,
                    updated_at = :at
                FROM judged j
                WHERE r.campaign_id = j.campaign_id AND r.contact_id = j.contact_id
                RETURNING r.contact_id, j.verdict),
            planned AS (
                INSERT INTO chunk (chunk_id, campaign_id, locale, state, recipients, claimed_by, claimed_until, created_at)
                SELECT COALESCE(h.chunk_id, :chunk), :campaign, h.locale, CASE n.taken WHEN 0 THEN 'FAILED' ELSE 'PLANNED' END,
                    n.taken, :claim, :leaseUntil, :at
                FROM here h, (SELECT count(*) AS taken FROM claimed WHERE verdict = 'OK') n
                WHERE n.taken > 0 OR h.chunk_id IS NOT NULL
                ON CONFLICT (chunk_id) DO UPDATE
                SET state = EXCLUDED.state,
                    recipients = EXCLUDED.recipients,
                    claimed_by = EXCLUDED.claimed_by,
                    claimed_until = EXCLUDED.claimed_until)
            SELECT (SELECT COALESCE(h.chunk_id, :chunk) FROM here h) AS chunk_id, (SELECT h.locale FROM here h) AS locale,
                verdict, count(*) AS n, array_agg(contact_id) AS contact_ids
            FROM claimed
            GROUP BY verdict""";

    private final DatabaseClient database;
    private final Ids ids;
    private final Worker worker;

    Claims(DatabaseClient database, Ids ids, Worker worker) {
        this.database = database;
        this.ids = ids;
        this.worker = worker;
    }

    /** The next claim; empty when the queue had nobody to look at. It may hold nobody when all it saw were left out. */
    Mono<Claim> next(Campaign campaign, int size, Instant at) {
        String claim = worker.newClaim();
        return database.sql(CLAIM)
                .bind("campaign", campaign.id().value())
                .bind("purpose", campaign.purpose())
                .bind("today", ParisDay.of(at))
                .bind("size", size)
                .bind("chunk", ids.next())
                .bind("claim", claim)
                .bind("leaseUntil", worker.leaseFrom(at))
                .bind("heldUntil", at.plus(HELD))
                .bind("at", at)
                .map(Claims::group)
                .all()
                .collectList()
                .filter(groups -> !groups.isEmpty())
                .map(groups -> claimOf(campaign, claim, groups));
    }

    private static Claim claimOf(Campaign campaign, String claim, List<Group> groups) {
        List<UUID> contactIds = new ArrayList<>();
        Map<String, Long> skipped = new HashMap<>();
        for (Group group : groups) {
            switch (group.verdict()) {
                case "OK" -> contactIds.addAll(group.contactIds());
                case "BEHIND" -> {
                }
                default -> skipped.put(group.verdict(), group.count());
            }
        }
        Group any = groups.getFirst();
        return new Claim(new Held(any.chunkId(), claim), campaign.id(), any.locale(), contactIds, skipped);
    }

    private static Group group(Readable row) {
        return new Group(
                required(row.get("chunk_id", UUID.class)),
                required(row.get("locale", String.class)),
                required(row.get("verdict", String.class)),
                required(row.get("n", Long.class)),
                List.of(required(row.get("contact_ids", UUID[].class))));
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private record Group(UUID chunkId, String locale, String verdict, long count, List<UUID> contactIds) {}
}
