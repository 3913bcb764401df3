package eu.consenthub.verifier.receipt;

import eu.consenthub.verifier.form.Canonical;
import eu.consenthub.verifier.form.Digests;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import tools.jackson.core.JacksonException;

/**
 * A signed root as a receipt carries it.
 *
 * @param id  by which entries name it within the receipt
 * @param jws the signature, and in it the whole statement
 */
public record ReceiptRoot(String id, LocalDate day, long treeSize, byte[] rootHash, byte[] previousRootHash, String jws) {

    static ReceiptRoot read(JsonObject root) {
        return new ReceiptRoot(root.text("@id"), LocalDate.parse(root.text("hub:day")), root.number("hub:treeSize"),
                root.digest("hub:rootHash"), root.digest("hub:previousRootHash"), root.text("hub:jws"));
    }

    /** Whether the statement that was signed says the same. */
    boolean isIn(byte[] signed) {
        try {
            JsonObject statement = new JsonObject(Canonical.membersOf(new String(signed, StandardCharsets.UTF_8)));
            return statement.text("day").equals(day.toString()) && statement.number("treeSize") == treeSize
                    && statement.text("rootHash").equals(Digests.hex(rootHash))
                    && Arrays.equals(statement.digest("previousRootHash"), previousRootHash);
        } catch (JacksonException | IllegalArgumentException e) {
            return false;
        }
    }
}
