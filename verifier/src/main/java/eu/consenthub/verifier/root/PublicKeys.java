package eu.consenthub.verifier.root;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Ed25519 keys (RFC 8037) by their ids, and what they have signed. */
public final class PublicKeys {

    private static final String ALGORITHM = "Ed25519";

    /** What stands before the 32 bytes of a public key in its X.509 form (RFC 8410). */
    private static final byte[] X509_BEGINNING = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_LENGTH = 32;

    private final Map<String, PublicKey> keys = new HashMap<>();

    /**
     * @param x the member of this name of the JWK
     * @throws IllegalArgumentException when it is no Ed25519 key
     */
    public void add(String keyId, String x) {
        byte[] point = Base64.getUrlDecoder().decode(x);
        if (point.length != KEY_LENGTH) {
            throw new IllegalArgumentException("the key " + keyId + " is no Ed25519 key");
        }
        byte[] encoded = ByteBuffer.allocate(X509_BEGINNING.length + KEY_LENGTH).put(X509_BEGINNING).put(point).array();
        try {
            keys.put(keyId, KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key " + keyId + " is no Ed25519 key", e);
        }
    }

    public int size() {
        return keys.size();
    }

    /** What a compact JWS of this type covers, if one of these keys has made it; otherwise nothing. */
    public Optional<byte[]> verified(String type, String compactJws) {
        String[] parts = compactJws.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JwsHeader header = JwsHeader.parse(Base64.getUrlDecoder().decode(parts[0]));
            PublicKey key = keys.get(header.keyId());
            byte[] signed = (parts[0] + '.' + parts[1]).getBytes(StandardCharsets.US_ASCII);
            boolean genuine = key != null && header.isOf(type) && verifies(key, signed, Base64.getUrlDecoder().decode(parts[2]));
            return genuine ? Optional.of(Base64.getUrlDecoder().decode(parts[1])) : Optional.empty();
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static boolean verifies(PublicKey key, byte[] signed, byte[] signature) throws GeneralSecurityException {
        Signature verification = Signature.getInstance(ALGORITHM);
        verification.initVerify(key);
        verification.update(signed);
        return verification.verify(signature);
    }
}
