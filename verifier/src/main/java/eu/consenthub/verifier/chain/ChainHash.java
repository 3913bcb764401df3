package eu.consenthub.verifier.chain;

import eu.consenthub.verifier.form.Digests;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The hash that ties an entry to the one before it: SHA-256 over the previous hash and the entry's canonical JSON. For one thread. */
public final class ChainHash {

    private static final byte[] GENESIS = new byte[Digests.LENGTH];

    private final MessageDigest digest = Digests.sha256();

    /** What the first entry of a chain follows: 32 zero bytes. */
    public static byte[] genesis() {
        return GENESIS.clone();
    }

    public byte[] of(byte[] previousHash, String canonical) {
        digest.update(previousHash);
        return digest.digest(canonical.getBytes(StandardCharsets.UTF_8));
    }
}
