package eu.consenthub.localstack.sandbox.outcome;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The vendor's signature: over timestamp and token, not over the body. */
record Signature(String timestamp, String token, String signature) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Signature by(String key, Instant at) {
        byte[] random = new byte[25];
        RANDOM.nextBytes(random);
        String timestamp = Long.toString(at.getEpochSecond());
        String token = HexFormat.of().formatHex(random);
        return new Signature(timestamp, token, HexFormat.of().formatHex(hmac(key, timestamp + token)));
    }

    private static byte[] hmac(String key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
