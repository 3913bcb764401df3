package eu.consenthub.verifier.root;

import eu.consenthub.verifier.form.CanonicalJson;
import eu.consenthub.verifier.form.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is signed when a day is closed.
 *
 * @param day              the day (UTC) that is closed
 * @param treeSize         how many entries
 * @param firstPosition    one after the last position of the root before; 1 in the first root
 * @param lastPosition     one less than {@code firstPosition} when there is no entry
 * @param rootHash         Merkle root (RFC 9162) over the hashes of the entries in the order of their positions
 * @param previousRootHash the root hash of the day before; 32 zero bytes in the first root
 * @param ledger           which ledger
 */
public record RootStatement(LocalDate day, long treeSize, long firstPosition, long lastPosition, byte[] rootHash,
        byte[] previousRootHash, Instant createdAt, String ledger) {

    /** The {@code typ} of the signature. */
    public static final String TYPE = "consent-ledger-root";

    /** Canonical JSON (RFC 8785). */
    public byte[] canonical() {
        return new CanonicalJson(new StringBuilder(400)).text("createdAt", createdAt)
                .text("day", day)
                .number("firstPosition", firstPosition)
                .number("lastPosition", lastPosition)
                .text("ledger", ledger)
                .text("previousRootHash", Digests.hex(previousRootHash))
                .text("rootHash", Digests.hex(rootHash))
                .number("treeSize", treeSize)
                .end()
                .getBytes(StandardCharsets.UTF_8);
    }

    public boolean covers(long position) {
        return firstPosition <= position && position <= lastPosition;
    }
}
