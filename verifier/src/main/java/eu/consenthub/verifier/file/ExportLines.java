package eu.consenthub.verifier.file;

import eu.consenthub.verifier.form.CanonicalJson;
import eu.consenthub.verifier.form.Digests;
import eu.consenthub.verifier.root.SignedRoot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lines of an export, one JSON object each: first the ledger, then keys, roots by day, entries by position, heads by contact, and
 * a last line that counts them. The hash of an entry follows from its own line alone.
 */
public final class ExportLines {

    /** Grows when a reader of today could not read it any more. */
    public static final int FORMAT = 1;

    private ExportLines() {}

    public static String ledger(String name, Instant exportedAt) {
        return line(200).text("exportedAt", exportedAt)
                .number("format", FORMAT)
                .text("kind", LineKind.LEDGER.word())
                .text("ledger", name)
                .end();
    }

    /** A public key by the members of its JWK that matter. */
    public static String key(String keyId, String x) {
        return line(200).text("crv", "Ed25519")
                .text("kid", keyId)
                .text("kind", LineKind.KEY.word())
                .text("kty", "OKP")
                .text("x", x)
                .end();
    }

    /** @param timestamp an RFC 3161 time stamp over the SHA-256 of the jws, in base64, if there is one */
    public static String root(SignedRoot root, @Nullable String timestamp) {
        return line(1200).text("jws", root.jws())
                .text("kind", LineKind.ROOT.word())
                .json("statement", new String(root.statement().canonical(), StandardCharsets.UTF_8))
                .text("timestamp", timestamp)
                .end();
    }

    public static String head(UUID contactId, long sequence, byte[] hash) {
        return line(200).text("contactId", contactId)
                .text("hash", Digests.hex(hash))
                .text("kind", LineKind.HEAD.word())
                .number("sequence", sequence)
                .end();
    }

    public static String end(long entries, long heads, long keys, long roots) {
        return line(200).number("entries", entries)
                .number("heads", heads)
                .number("keys", keys)
                .text("kind", LineKind.END.word())
                .number("roots", roots)
                .end();
    }

    /** Appends the line of an entry, with its end. */
    public static void entry(StringBuilder out, long position, String canonical, byte[] previousHash, byte[] hash) {
        new CanonicalJson(out).json("entry", canonical)
                .text("hash", Digests.hex(hash))
                .text("kind", LineKind.ENTRY.word())
                .number("position", position)
                .text("previousHash", Digests.hex(previousHash))
                .close();
        out.append('\n');
    }

    private static CanonicalJson line(int length) {
        return new CanonicalJson(new StringBuilder(length));
    }
}
