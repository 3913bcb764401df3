package eu.consenthub.notifier.mailgun;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Webhooks signed as Mailgun signs them. */
public final class SignedWebhook {

    private SignedWebhook() {}

    /** With a token of its own and the sandbox's key. */
    public static byte[] of(String event, Instant at) {
        return of(event, at, UUID.randomUUID().toString(), Settings.SIGNING_KEY);
    }

    public static byte[] of(String event, Instant at, String token, String key) {
        return """
                {"signature":{"timestamp":"%d","token":"%s","signature":"%s"},"event-data":%s}"""
                .formatted(at.getEpochSecond(), token, hmac(at.getEpochSecond() + token, key), event)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String hmac(String text, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
