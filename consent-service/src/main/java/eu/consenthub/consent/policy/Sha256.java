package eu.consenthub.consent.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest, kept as 64 lower-case hexadecimal digits so that it compares, prints and binds as one value. */
public record Sha256(@JsonValue String hex) {

    private static final HexFormat HEX = HexFormat.of();

    /** @throws IllegalArgumentException when the text is not 64 hexadecimal digits */
    @JsonCreator
    public Sha256 {
        if (hex.length() != 64) {
            throw new IllegalArgumentException("A SHA-256 digest has 64 hexadecimal digits");
        }
    }

    public static Sha256 ofDigest(byte[] digest) {
        return new Sha256(HEX.formatHex(digest));
    }

    /** The digest of these pieces, one after the other. */
    public static Sha256 of(byte[]... pieces) {
        MessageDigest digest = newDigest();
        for (byte[] piece : pieces) {
            digest.update(piece);
        }
        return ofDigest(digest.digest());
    }

    /** The digest of a text in UTF-8. */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return HEX.parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
