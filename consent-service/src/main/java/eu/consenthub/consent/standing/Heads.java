package eu.consenthub.consent.standing;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.Profile;
import eu.consenthub.consent.decision.Scope;
import eu.consenthub.consent.decision.Standing;
import eu.consenthub.consent.decision.Status;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingReference;
import eu.consenthub.consent.sql.Fields;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Heads of chains with their standings, as stored. */
@Component
public class Heads {

    private static final String LOCK = """
            SELECT contact_id
            FROM chain_head
            WHERE contact_id = ANY(:ids)
            ORDER BY contact_id
            FOR UPDATE
            """;

    private static final String COLUMNS = """
            SELECT h.contact_id, h.sequence AS head_sequence, h.hash, h.audience, h.locale, h.relationships, h.tags,
                h.collected_on, h.last_activity_on, h.restricted, h.erased, h.undeliverable,
                s.purpose, s.channel, s.status, s.basis, s.since, s.valid_until, s.paused_until, s.event_id, s.sequence,
                s.wording_id, s.wording_version, s.wording_language, s.wording_sha256, s.informed_at, s.request::text AS request,
                s.ended_by
            """;

    private static final String READ = COLUMNS + """
            FROM chain_head h
                LEFT JOIN standing s USING (contact_id)
            WHERE h.contact_id = ANY(:ids)
            """;

    private static final String NEXT = COLUMNS + """
            FROM (
                SELECT *
                FROM chain_head
                WHERE contact_id > :after
                ORDER BY contact_id
                LIMIT :limit) h
                LEFT JOIN standing s USING (contact_id)
            ORDER BY h.contact_id
            """;

    private final DatabaseClient db;

    Heads(DatabaseClient db) {
        this.db = db;
    }

    /** Keeps these heads for this transaction; always in the order of the ids, so that no two transactions wait for each other. */
    public Mono<Void> lock(Collection<ContactId> ids) {
        return db.sql(LOCK)
                .bind("ids", uuids(ids))
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** The heads of the known ones among these contacts. */
    public Mono<Map<ContactId, Head>> read(Collection<ContactId> ids) {
        return db.sql(READ)
                .bind("ids", uuids(ids))
                .map(Heads::row)
                .all()
                .collectList()
                .map(Heads::heads);
    }

    /** The heads that follow this contact, in the order in which the database has them. */
    Mono<Map<ContactId, Head>> next(ContactId after, int limit) {
        return db.sql(NEXT)
                .bind("after", after.value())
                .bind("limit", limit)
                .map(Heads::row)
                .all()
                .collectList()
                .map(Heads::heads);
    }

    private static UUID[] uuids(Collection<ContactId> ids) {
        return ids.stream().map(ContactId::value).toArray(UUID[]::new);
    }

    private static Map<ContactId, Head> heads(List<Row> rows) {
        Map<ContactId, Row> first = new LinkedHashMap<>();
        Map<ContactId, Map<Scope, Standing>> standings = new HashMap<>();
        for (Row row : rows) {
            ContactId id = row.head().contactId();
            first.putIfAbsent(id, row);
            if (row.standing() != null) {
                standings.computeIfAbsent(id, key -> new HashMap<>()).put(row.scope(), row.standing());
            }
        }
        Map<ContactId, Head> heads = new LinkedHashMap<>();
        first.forEach((id, row) -> heads.put(id, row.headWith(standings.getOrDefault(id, Map.of()))));
        return heads;
    }

    /** A row of the join: the head, repeated for each of its standings. */
    private record Row(Head head, Scope scope, @Nullable Standing standing) {

        Head headWith(Map<Scope, Standing> standings) {
            ContactState bare = head.state();
            return new Head(head.contactId(), new ContactState(bare.sequence(), bare.profile(), bare.restricted(), bare.erased(),
                    bare.undeliverable(), standings, bare.lastActivityOn()), head.hash());
        }
    }

    private static Row row(Readable row) {
        String status = Fields.textOrNull(row, "status");
        return status == null
                ? new Row(head(row), Scope.EVERYTHING, null)
                : new Row(head(row), scope(row), standing(row, Status.valueOf(status)));
    }

    private static Head head(Readable row) {
        Profile profile = new Profile(AudienceKind.valueOf(Fields.text(row, "audience")), Fields.text(row, "locale"),
                Fields.texts(row, "relationships"), Fields.texts(row, "tags"), Fields.dateOrNull(row, "collected_on"));
        Set<Channel> undeliverable = new HashSet<>();
        Fields.texts(row, "undeliverable").forEach(channel -> undeliverable.add(Channel.valueOf(channel)));
        ContactState state = new ContactState(Fields.number(row, "head_sequence"), profile, Fields.flag(row, "restricted"),
                Fields.flag(row, "erased"), undeliverable, Map.of(), Fields.dateOrNull(row, "last_activity_on"));
        return new Head(new ContactId(Fields.uuid(row, "contact_id")), state, Fields.sha256(row, "hash"));
    }

    private static Scope scope(Readable row) {
        String purpose = Fields.text(row, "purpose");
        String channel = Fields.text(row, "channel");
        return new Scope(purpose.equals(StandingRows.ALL) ? null : new PurposeKey(purpose),
                channel.equals(StandingRows.ALL) ? null : Channel.valueOf(channel));
    }

    private static Standing standing(Readable row, Status status) {
        String basis = Fields.textOrNull(row, "basis");
        return new Standing(status, basis == null ? null : LegalBasis.valueOf(basis), Fields.instant(row, "since"),
                Fields.dateOrNull(row, "valid_until"), Fields.dateOrNull(row, "paused_until"), Fields.uuid(row, "event_id"),
                Fields.number(row, "sequence"), wording(row), Fields.instantOrNull(row, "informed_at"),
                StoredRequest.of(Fields.textOrNull(row, "request")), Fields.textOrNull(row, "ended_by"));
    }

    private static @Nullable WordingReference wording(Readable row) {
        String id = Fields.textOrNull(row, "wording_id");
        if (id == null) {
            return null;
        }
        int version = Objects.requireNonNull(row.get("wording_version", Integer.class));
        return new WordingReference(id, version, Fields.text(row, "wording_language"), Fields.sha256(row, "wording_sha256"));
    }
}
