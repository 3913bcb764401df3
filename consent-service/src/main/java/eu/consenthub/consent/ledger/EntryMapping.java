package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.RecordedEvent;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingReference;
import eu.consenthub.consent.sql.Fields;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads ledger entries from rows. */
final class EntryMapping {

    /** Columns to select, for {@link #entry}. */
    static final String COLUMNS = """
            position, event_id, contact_id, sequence, type, occurred_at, recorded_at, actor_role, method, purpose, channel, basis,
                wording_id, wording_version, wording_language, wording_sha256, valid_until, detail::text AS detail, usable_until, rule_set,
                commitment, previous_hash, hash
            """;

    private EntryMapping() {}

    static LedgerEntry entry(Readable row) {
        return new LedgerEntry(new ContactId(Fields.uuid(row, "contact_id")), recorded(row), Fields.dateOrNull(row, "usable_until"),
                row.get("rule_set", Integer.class),
                Fields.sha256OrNull(row, "commitment"), Fields.sha256(row, "previous_hash"), Fields.sha256(row, "hash"));
    }

    private static RecordedEvent recorded(Readable row) {
        String purpose = Fields.textOrNull(row, "purpose");
        String channel = Fields.textOrNull(row, "channel");
        StoredEvent event = new StoredEvent(Fields.text(row, "type"), purpose == null ? null : new PurposeKey(purpose),
                channel == null ? null : Channel.valueOf(channel), columns(row));
        return new RecordedEvent(Fields.uuid(row, "event_id"), Fields.number(row, "sequence"), Fields.instant(row, "occurred_at"),
                Fields.instant(row, "recorded_at"), ActorRole.valueOf(Fields.text(row, "actor_role")),
                Method.valueOf(Fields.text(row, "method")), event.event());
    }

    private static EventColumns columns(Readable row) {
        String basis = Fields.textOrNull(row, "basis");
        return new EventColumns(basis == null ? null : LegalBasis.valueOf(basis), wording(row), Fields.dateOrNull(row, "valid_until"),
                Fields.textOrNull(row, "detail"));
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
