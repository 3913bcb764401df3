package eu.consenthub.consent.ledger;

import eu.consenthub.verifier.form.Canonical;
import eu.consenthub.verifier.form.Digests;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows without understanding them. By index, because of ten million rows the names alone would cost seconds. */
final class RowMapping {

    /** Columns to select, for {@link #row}. */
    static final String COLUMNS = """
            position, contact_id, sequence, previous_hash, hash, actor_role, basis, channel, commitment, detail::text, event_id, method,
                occurred_at, purpose, recorded_at, type, usable_until, valid_until, wording_id, wording_version, wording_language,
                wording_sha256, rule_set
            """;

    private RowMapping() {}

    static StoredRow row(Readable row) {
        UUID contact = value(row, 1, UUID.class);
        long sequence = value(row, 2, Long.class);
        String canonical = new EntryFacts(value(row, 5, String.class), row.get(6, String.class), row.get(7, String.class), hex(row, 8),
                contact, detail(row.get(9, String.class)), value(row, 10, UUID.class), value(row, 11, String.class),
                value(row, 12, Instant.class), row.get(13, String.class), value(row, 14, Instant.class), row.get(22, Integer.class),
                sequence,
                value(row, 15, String.class), row.get(16, LocalDate.class), row.get(17, LocalDate.class),
                EntryFacts.wording(row.get(18, String.class), row.get(19, Integer.class), row.get(20, String.class), hex(row, 21)))
                .canonical();
        return new StoredRow(value(row, 0, Long.class), contact, sequence, canonical, bytes(row, 3), bytes(row, 4));
    }

    static EntryHash hash(Readable row) {
        return new EntryHash(value(row, 0, Long.class), bytes(row, 1));
    }

    private static @Nullable String detail(@Nullable String json) {
        return json == null ? null : Canonical.of(json);
    }

    private static @Nullable String hex(Readable row, int index) {
        return row.get(index, ByteBuffer.class) == null ? null : Digests.hex(bytes(row, index));
    }

    private static byte[] bytes(Readable row, int index) {
        ByteBuffer buffer = value(row, index, ByteBuffer.class);
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static <T> T value(Readable row, int index, Class<T> type) {
        return Objects.requireNonNull(row.get(index, type));
    }
}
