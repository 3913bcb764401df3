package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.policy.WordingReference;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the ledger as it is told to those who look back; evidence is there only when it was asked for and not erased. */
public record LedgerLine(long position, UUID eventId, ContactId contactId, long sequence, String type, Instant occurredAt,
        Instant recordedAt, String actor, String method, @Nullable String purpose, @Nullable String channel, @Nullable String basis,
        @Nullable WordingReference wording, @Nullable LocalDate until, @Nullable String evidence, Sha256 previousHash, Sha256 hash) {

    static LedgerLine of(Readable row) {
        return new LedgerLine(
                Objects.requireNonNull(row.get("position", Long.class)),
                Objects.requireNonNull(row.get("event_id", UUID.class)),
                new ContactId(Objects.requireNonNull(row.get("contact_id", UUID.class))),
                Objects.requireNonNull(row.get("sequence", Long.class)),
                text(row, "type"),
                Objects.requireNonNull(row.get("occurred_at", Instant.class)),
                Objects.requireNonNull(row.get("recorded_at", Instant.class)),
                text(row, "actor_role"),
                text(row, "method"),
                row.get("purpose", String.class),
                row.get("channel", String.class),
                row.get("basis", String.class),
                wording(row),
                row.get("valid_until", LocalDate.class),
                row.get("evidence", String.class),
                Objects.requireNonNull(digest(row, "previous_hash")),
                Objects.requireNonNull(digest(row, "hash")));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static @Nullable WordingReference wording(Readable row) {
        String id = row.get("wording_id", String.class);
        return id == null
                ? null
                : new WordingReference(id, Objects.requireNonNull(row.get("wording_version", Integer.class)),
                        text(row, "wording_language"), Objects.requireNonNull(digest(row, "wording_sha256")));
    }

    private static @Nullable Sha256 digest(Readable row, String column) {
        ByteBuffer bytes = row.get(column, ByteBuffer.class);
        if (bytes == null) {
            return null;
        }
        byte[] digest = new byte[bytes.remaining()];
        bytes.get(digest);
        return Sha256.ofDigest(digest);
    }
}
