package eu.consenthub.notifier.dispatch;

import eu.consenthub.notifier.campaign.Campaign;
import eu.consenthub.notifier.dispatch.Release.Released;
import eu.consenthub.notifier.dispatch.Release.Withheld;
import eu.consenthub.notifier.permission.ParisDay;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The last statement before a call: notes that the chunk is being sent, what each mail relies on by the vault's word, and who
 * is left out after all, because the vault withheld them or because the feed said no in the meantime.
 */
@Component
final class Departure {

    private static final String DEPART = """
            WITH mine AS (
                UPDATE chunk k
                SET state = 'SENDING',
                    attempt = k.attempt + 1,
                    first_sent_at = COALESCE(k.first_sent_at, :at),
                    claimed_until = :leaseUntil
                FROM campaign c
                WHERE k.chunk_id = :chunk AND k.claimed_by = :claim AND k.state = 'PLANNED'
                    AND c.campaign_id = k.campaign_id AND c.status = 'SENDING'
                RETURNING k.chunk_id, k.campaign_id),
            answers AS (
                SELECT * FROM unnest(:contacts, :codes, :events, :bases, :wordings, :versions, :languages, :hashes)
                    AS t(contact_id, code, event_id, basis, wording_id, wording_version, wording_language, wording_sha256)),
            judged AS (
                SELECT r.campaign_id, r.contact_id, t.event_id, t.basis, t.wording_id, t.wording_version, t.wording_language,
                    t.wording_sha256, COALESCE(t.code, v.verdict, 'NO_BASIS') AS verdict
                FROM mine m
                CROSS JOIN answers t
                JOIN campaign_recipient r
                    ON r.campaign_id = m.campaign_id AND r.contact_id = t.contact_id
                    AND r.chunk_id = m.chunk_id AND r.state = 'CLAIMED'
                LEFT JOIN email_permission(:purpose, :today) v ON v.contact_id = t.contact_id),
            noted AS (
                UPDATE campaign_recipient r
                SET state = CASE j.verdict
                        WHEN 'OK' THEN r.state
                        WHEN 'BEHIND' THEN 'QUEUED'
                        WHEN 'BAD_ADDRESS' THEN 'FAILED'
                        ELSE 'SKIPPED'
                    END,
                    reason = CASE WHEN j.verdict NOT IN ('OK', 'BEHIND') THEN j.verdict END,
                    chunk_id = CASE WHEN j.verdict <> 'BEHIND' THEN r.chunk_id END,
                    event_id = COALESCE(j.event_id, r.event_id),
                    basis = COALESCE(j.basis, r.basis),
                    wording_id = j.wording_id,
                    wording_version = j.wording_version,
                    wording_language = j.wording_language,
                    wording_sha256 = j.wording_sha256,
                    updated_at = :at
                FROM judged j
                WHERE r.campaign_id = j.campaign_id AND r.contact_id = j.contact_id
                    AND (j.verdict <> 'OK'
                        OR (r.event_id, r.basis, r.wording_sha256) IS DISTINCT FROM (j.event_id, j.basis, j.wording_sha256))
                RETURNING r.contact_id, j.verdict)
            SELECT (SELECT array_agg(contact_id) FROM noted WHERE verdict <> 'OK') AS left_out,
                (SELECT array_agg(verdict) FROM noted WHERE verdict <> 'OK') AS codes
            FROM mine""";

    private final DatabaseClient database;
    private final Worker worker;

    Departure(DatabaseClient database, Worker worker) {
        this.database = database;
        this.worker = worker;
    }

    /** Who is left out, by contact and by code. */
    record Cleared(Set<UUID> leftOut, List<String> codes) {}

    /** Empty when the chunk may not leave any more: the campaign is not being sent, or the lease was lost. */
    Mono<Cleared> clear(Campaign campaign, Held held, List<Released> released, List<Withheld> withheld, Instant at) {
        int size = released.size() + withheld.size();
        return database.sql(DEPART)
                .bind("chunk", held.chunkId())
                .bind("claim", held.claim())
                .bind("leaseUntil", worker.leaseFrom(at))
                .bind("purpose", campaign.purpose())
                .bind("today", ParisDay.of(at))
                .bind("at", at)
                .bind("contacts", contacts(released, withheld))
                .bind("codes", codes(released, withheld))
                .bind("events", column(released, Released::eventId, size, UUID[]::new))
                .bind("bases", column(released, Released::basis, size, String[]::new))
                .bind("wordings", column(released, r -> r.wording() == null ? null : r.wording().id(), size, String[]::new))
                .bind("versions", column(released, r -> r.wording() == null ? null : r.wording().version(), size, Integer[]::new))
                .bind("languages", column(released, r -> r.wording() == null ? null : r.wording().language(), size, String[]::new))
                .bind("hashes", column(released, r -> r.wording() == null ? null : r.wording().sha256(), size, String[]::new))
                .map(row -> new Cleared(
                        Set.copyOf(list(row.get("left_out", UUID[].class))),
                        list(row.get("codes", String[].class))))
                .one();
    }

    /** The released first, then the withheld, as all columns are. */
    private static UUID[] contacts(List<Released> released, List<Withheld> withheld) {
        return Stream.concat(released.stream().map(Released::contactId), withheld.stream().map(Withheld::contactId))
                .toArray(UUID[]::new);
    }

    private static @Nullable String[] codes(List<Released> released, List<Withheld> withheld) {
        @Nullable
        String[] codes = new @Nullable String[released.size() + withheld.size()];
        for (int i = 0; i < withheld.size(); i++) {
            codes[released.size() + i] = withheld.get(i).code();
        }
        return codes;
    }

    /** A column that is null for the withheld. */
    private static <V> @Nullable V[] column(
            List<Released> released, Function<Released, @Nullable V> value, int size, IntFunction<@Nullable V[]> array) {
        @Nullable
        V[] column = array.apply(size);
        for (int i = 0; i < released.size(); i++) {
            column[i] = value.apply(released.get(i));
        }
        return column;
    }

    private static <T> List<T> list(T @Nullable [] values) {
        return values == null ? List.of() : Arrays.asList(values);
    }
}
