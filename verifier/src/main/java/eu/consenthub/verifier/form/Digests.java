package eu.consenthub.verifier.form;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256. */
public final class Digests {

    public static final int LENGTH = 32;

    private static final HexFormat HEX = HexFormat.of();

    private Digests() {}

    /** A digest to be used by one thread, again and again. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    public static String hex(byte[] digest) {
        return HEX.formatHex(digest);
    }

    /** @throws IllegalArgumentException when the text is not 64 hexadecimal digits */
    public static byte[] fromHex(String text) {
        if (text.length() != 2 * LENGTH) {
            throw new IllegalArgumentException("a SHA-256 digest has 64 hexadecimal digits");
        }
        return HEX.parseHex(text);
    }
}
