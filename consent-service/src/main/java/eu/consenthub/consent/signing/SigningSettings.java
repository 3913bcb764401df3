package eu.consenthub.consent.signing;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The secrets under which private keys lie in the database, and how long a key signs. There is no default secret: without one
 * the service does not start.
 *
 * @param currentSecret id of the secret that seals new keys
 * @param secrets       by id, 32 random bytes each in base64; an old one stays listed until the key it sealed has retired
 * @param rotateAfter   age at which a key makes room for the next
 */
@ConfigurationProperties("hub.signing")
record SigningSettings(String currentSecret, Map<String, String> secrets, Duration rotateAfter) {

    private static final int SECRET_BYTES = 32;

    SigningSettings(@Nullable String currentSecret, @Nullable Map<String, String> secrets, @DefaultValue("90d") Duration rotateAfter) {
        if (secrets == null || secrets.isEmpty()) {
            throw new IllegalArgumentException("hub.signing.secrets is empty: name at least one secret, 32 random bytes in base64");
        }
        if (currentSecret == null || !secrets.containsKey(currentSecret)) {
            throw new IllegalArgumentException("hub.signing.current-secret must name one of hub.signing.secrets: " + secrets.keySet());
        }
        if (rotateAfter.isNegative()) {
            throw new IllegalArgumentException("hub.signing.rotate-after must not be negative");
        }
        secrets.forEach(SigningSettings::check);
        this.currentSecret = currentSecret;
        this.secrets = Map.copyOf(secrets);
        this.rotateAfter = rotateAfter;
    }

    byte[] secret(String id) {
        return Base64.getDecoder().decode(secrets.get(id));
    }

    @Override
    public String toString() {
        return "SigningSettings[currentSecret=" + currentSecret + ", secrets=" + secrets.keySet() + "]";
    }

    private static void check(String id, String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("hub.signing.secrets." + id + " is not base64", e);
        }
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("hub.signing.secrets." + id + " has " + secret.length + " bytes; it needs 32");
        }
    }
}
