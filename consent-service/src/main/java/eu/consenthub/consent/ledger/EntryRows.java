package eu.consenthub.consent.ledger;

import eu.consenthub.consent.policy.WordingReference;
import eu.consenthub.consent.sql.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Ledger entries on their way into the database. */
final class EntryRows {

    static final String INSERT = """
            INSERT INTO ledger_entry (
                event_id, contact_id, sequence, type, occurred_at, recorded_at, actor_role, method, purpose, channel, basis,
                wording_id, wording_version, wording_language, wording_sha256, valid_until, detail, usable_until, rule_set,
                commitment, previous_hash, hash)
            SELECT event_id, contact_id, sequence, type, occurred_at, recorded_at, actor_role, method, purpose, channel, basis,
                wording_id, wording_version, wording_language, decode(wording_sha256, 'hex'), valid_until, detail::jsonb, usable_until, rule_set,
                decode(commitment, 'hex'), decode(previous_hash, 'hex'), decode(hash, 'hex')
            FROM unnest(:entryEvents, :entryContacts, :entrySequences, :entryTypes, :entryOccurredAt, :entryRecordedAt, :entryActors,
                :entryMethods, :entryPurposes, :entryChannels, :entryBases, :entryWordings, :entryWordingVersions,
                :entryWordingLanguages, :entryWordingHashes, :entryValidUntil, :entryDetails, :entryUsableUntil, :entryRuleSets,
                :entryCommitments, :entryPreviousHashes, :entryHashes)
                AS n (event_id, contact_id, sequence, type, occurred_at, recorded_at, actor_role, method, purpose, channel, basis,
                    wording_id, wording_version, wording_language, wording_sha256, valid_until, detail, usable_until, rule_set,
                    commitment, previous_hash, hash)
            """;

    private EntryRows() {}

    static GenericExecuteSpec bind(GenericExecuteSpec spec, List<LedgerEntry> entries) {
        return Columns.of(spec, entries.stream().map(Row::of).toList())
                .column("entryEvents", UUID.class, row -> row.entry().recorded().eventId())
                .column("entryContacts", UUID.class, row -> row.entry().contactId().value())
                .column("entrySequences", Long.class, row -> row.entry().recorded().sequence())
                .text("entryTypes", row -> row.entry().recorded().event().type())
                .instant("entryOccurredAt", row -> row.entry().recorded().occurredAt())
                .instant("entryRecordedAt", row -> row.entry().recorded().recordedAt())
                .text("entryActors", row -> row.entry().recorded().actor().name())
                .text("entryMethods", row -> row.entry().recorded().method().name())
                .text("entryPurposes", row -> name(row.entry().recorded().event().purpose()))
                .text("entryChannels", row -> name(row.entry().recorded().event().channel()))
                .text("entryBases", row -> name(row.columns().basis()))
                .text("entryWordings", row -> row.ofWording(WordingReference::id))
                .column("entryWordingVersions", Integer.class, row -> row.ofWording(WordingReference::version))
                .text("entryWordingLanguages", row -> row.ofWording(WordingReference::language))
                .text("entryWordingHashes", row -> row.ofWording(wording -> wording.sha256().hex()))
                .column("entryValidUntil", LocalDate.class, row -> row.columns().validUntil())
                .text("entryDetails", row -> row.columns().detail())
                .column("entryUsableUntil", LocalDate.class, row -> row.entry().usableUntil())
                .column("entryRuleSets", Integer.class, row -> row.entry().ruleSet())
                .text("entryCommitments", row -> name(row.entry().commitment()))
                .text("entryPreviousHashes", row -> row.entry().previousHash().hex())
                .text("entryHashes", row -> row.entry().hash().hex())
                .bound();
    }

    private static @Nullable String name(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private record Row(LedgerEntry entry, EventColumns columns) {

        static Row of(LedgerEntry entry) {
            return new Row(entry, EventColumns.of(entry.recorded().event()));
        }

        <T> @Nullable T ofWording(Function<WordingReference, T> part) {
            return columns.wording() == null ? null : part.apply(columns.wording());
        }
    }
}
