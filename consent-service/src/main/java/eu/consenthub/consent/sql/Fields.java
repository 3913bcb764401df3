package eu.consenthub.consent.sql;

import eu.consenthub.consent.policy.Sha256;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads typed values from a row; the name says whether NULL is expected. */
public final class Fields {

    private Fields() {}

    public static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class), column);
    }

    public static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }

    public static @Nullable String textOrNull(Readable row, String column) {
        return row.get(column, String.class);
    }

    public static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class), column);
    }

    public static boolean flag(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Boolean.class), column);
    }

    public static Instant instant(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Instant.class), column);
    }

    public static @Nullable Instant instantOrNull(Readable row, String column) {
        return row.get(column, Instant.class);
    }

    public static @Nullable LocalDate dateOrNull(Readable row, String column) {
        return row.get(column, LocalDate.class);
    }

    public static List<String> texts(Readable row, String column) {
        return List.of(Objects.requireNonNull(row.get(column, String[].class), column));
    }

    public static Sha256 sha256(Readable row, String column) {
        return Objects.requireNonNull(sha256OrNull(row, column), column);
    }

    public static @Nullable Sha256 sha256OrNull(Readable row, String column) {
        byte[] digest = bytesOrNull(row, column);
        return digest == null ? null : Sha256.ofDigest(digest);
    }

    public static byte[] bytes(Readable row, String column) {
        return Objects.requireNonNull(bytesOrNull(row, column), column);
    }

    private static byte @Nullable [] bytesOrNull(Readable row, String column) {
        ByteBuffer buffer = row.get(column, ByteBuffer.class);
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
