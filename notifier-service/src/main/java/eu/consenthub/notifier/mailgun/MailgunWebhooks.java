package eu.consenthub.notifier.mailgun;

import eu.consenthub.notifier.mailgun.WebhookReading.Fault;
import eu.consenthub.notifier.mailgun.WebhookReading.Genuine;
import eu.consenthub.notifier.mailgun.WebhookReading.Rejected;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads webhooks and tells genuine ones from others: hex HMAC-SHA256 over timestamp and token with the webhook signing key. */
@Component
public final class MailgunWebhooks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{8,128}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private final SecretKeySpec key;
    private final MailgunSettings settings;
    private final Clock clock;

    MailgunWebhooks(MailgunSettings settings, Clock clock) {
        this.key = new SecretKeySpec(settings.webhookSigningKey().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.settings = settings;
        this.clock = clock;
    }

    /** Never throws, whatever the body is. */
    public WebhookReading read(byte[] body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException e) {
            return new Rejected(Fault.MALFORMED);
        }
        JsonNode signature = root.path("signature");
        JsonNode stamp = signature.path("timestamp");
        String timestamp = stamp.isIntegralNumber() ? stamp.asString("") : stamp.stringValue("");
        String token = signature.path("token").stringValue("");
        if (!SECONDS.matcher(timestamp).matches() || !TOKEN.matcher(token).matches()) {
            return new Rejected(Fault.MALFORMED);
        }
        if (!isSigned(timestamp, token, signature.path("signature").stringValue(""))) {
            return new Rejected(Fault.FORGED);
        }
        return timely(Instant.ofEpochSecond(Long.parseLong(timestamp)), token, EventReader.read(root.path("event-data")));
    }

    private WebhookReading timely(Instant signedAt, String token, Optional<MailgunEvent> event) {
        Instant now = clock.instant();
        if (signedAt.isBefore(now.minus(settings.webhookMaxAge()))) {
            return new Rejected(Fault.TOO_OLD);
        }
        if (signedAt.isAfter(now.plus(settings.webhookClockSkew()))) {
            return new Rejected(Fault.FROM_THE_FUTURE);
        }
        return event
                .<WebhookReading>map(genuine -> new Genuine(token, signedAt, genuine))
                .orElseGet(() -> new Rejected(Fault.MALFORMED));
    }

    private boolean isSigned(String timestamp, String token, String signature) {
        byte[] claimed;
        try {
            claimed = HexFormat.of().parseHex(signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return MessageDigest.isEqual(hmac(timestamp + token), claimed);
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no " + ALGORITHM, e);
        }
    }
}
