package eu.consenthub.consent.standing;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.Scope;
import eu.consenthub.consent.decision.Standing;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.WordingReference;
import eu.consenthub.consent.sql.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Standings on their way into the database, as a part of the ledger's one statement. */
public final class StandingRows {

    /** Stands in the table for all purposes, or all channels. */
    static final String ALL = "*";

    private static final String UPSERT = """
            INSERT INTO standing AS s (
                contact_id, purpose, channel, status, basis, since, valid_until, paused_until, event_id, sequence,
                wording_id, wording_version, wording_language, wording_sha256, informed_at, request, ended_by)
            SELECT contact_id, purpose, channel, status, basis, since, valid_until, paused_until, event_id, sequence,
                wording_id, wording_version, wording_language, decode(wording_sha256, 'hex'), informed_at, request::json, ended_by
            FROM unnest(:standingContacts, :standingPurposes, :standingChannels, :standingStatuses, :standingBases, :standingSince,
                :standingValidUntil, :standingPausedUntil, :standingEvents, :standingSequences, :standingWordings,
                :standingWordingVersions, :standingWordingLanguages, :standingWordingHashes, :standingInformedAt,
                :standingRequests, :standingEndedBy)
                AS n (contact_id, purpose, channel, status, basis, since, valid_until, paused_until, event_id, sequence,
                    wording_id, wording_version, wording_language, wording_sha256, informed_at, request, ended_by)
            %s
            ON CONFLICT (contact_id, purpose, channel) DO UPDATE
            SET status = EXCLUDED.status, basis = EXCLUDED.basis, since = EXCLUDED.since, valid_until = EXCLUDED.valid_until,
                paused_until = EXCLUDED.paused_until, event_id = EXCLUDED.event_id, sequence = EXCLUDED.sequence,
                wording_id = EXCLUDED.wording_id, wording_version = EXCLUDED.wording_version,
                wording_language = EXCLUDED.wording_language, wording_sha256 = EXCLUDED.wording_sha256,
                informed_at = EXCLUDED.informed_at, request = EXCLUDED.request, ended_by = EXCLUDED.ended_by
            """;

    private StandingRows() {}

    /**
     * The statement, to be bound by {@link #bind}.
     *
     * @param condition a WHERE clause that says when a row may be written
     */
    public static String upsert(String condition) {
        return UPSERT.formatted(condition);
    }

    public static GenericExecuteSpec bind(GenericExecuteSpec spec, List<StateChange> changes) {
        List<Row> rows = changes.stream().flatMap(StandingRows::rows).toList();
        return Columns.of(spec, rows)
                .column("standingContacts", UUID.class, row -> row.contactId().value())
                .text("standingPurposes", row -> row.scope().purpose() == null ? ALL : row.scope().purpose().value())
                .text("standingChannels", row -> row.scope().channel() == null ? ALL : row.scope().channel().name())
                .text("standingStatuses", row -> row.standing().status().name())
                .text("standingBases", row -> name(row.standing().basis()))
                .instant("standingSince", row -> row.standing().since())
                .column("standingValidUntil", LocalDate.class, row -> row.standing().until())
                .column("standingPausedUntil", LocalDate.class, row -> row.standing().pausedUntil())
                .column("standingEvents", UUID.class, row -> row.standing().eventId())
                .column("standingSequences", Long.class, row -> row.standing().sequence())
                .text("standingWordings", row -> row.ofWording(WordingReference::id))
                .column("standingWordingVersions", Integer.class, row -> row.ofWording(WordingReference::version))
                .text("standingWordingLanguages", row -> row.ofWording(WordingReference::language))
                .text("standingWordingHashes", row -> row.ofWording(wording -> wording.sha256().hex()))
                .instant("standingInformedAt", row -> row.standing().informedAt())
                .text("standingRequests", row -> StoredRequest.text(row.standing().request()))
                .text("standingEndedBy", row -> row.standing().endedBy())
                .bound();
    }

    private static Stream<Row> rows(StateChange change) {
        return change.changedStandings()
                .map(entry -> new Row(change.after().contactId(), entry.getKey(), entry.getValue()));
    }

    private static @Nullable String name(@Nullable LegalBasis basis) {
        return basis == null ? null : basis.name();
    }

    private record Row(ContactId contactId, Scope scope, Standing standing) {

        <T> @Nullable T ofWording(Function<WordingReference, T> part) {
            return standing.wording() == null ? null : part.apply(standing.wording());
        }
    }
}
