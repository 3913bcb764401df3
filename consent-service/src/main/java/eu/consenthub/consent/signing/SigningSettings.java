package eu.consenthub.consent.signing;

import java.time.Duration;
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
record SigningSettings(@Nullable String currentSecret, @Nullable Map<String, String> secrets,
        @DefaultValue("90d") Duration rotateAfter) {

    SigningSettings {
        if (rotateAfter.isNegative()) {
            throw new IllegalArgumentException("hub.signing.rotate-after must not be negative");
        }
    }

    Secrets sealing() {
        return new Secrets("hub.signing.current-secret", currentSecret, "hub.signing.secrets", secrets);
    }

    /** Settings do not go into logs with their secrets. */
    @Override
    public String toString() {
        return "SigningSettings[currentSecret=" + currentSecret + ", rotateAfter=" + rotateAfter + "]";
    }
}
