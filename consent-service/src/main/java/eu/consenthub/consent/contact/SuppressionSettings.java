package eu.consenthub.consent.contact;

import eu.consenthub.consent.signing.Secrets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys of the suppression list. There is no default: without one the service does not start.
 *
 * @param currentKey version of the key of new entries, from 1
 * @param keys       by version, 32 random bytes each in base64; an old one stays as long as there are entries made with it
 */
@ConfigurationProperties("hub.suppression")
record SuppressionSettings(@Nullable String currentKey, @Nullable Map<String, String> keys) {

    SuppressionKeys secrets() {
        Secrets secrets = new Secrets("hub.suppression.current-key", currentKey, "hub.suppression.keys", keys);
        Map<Integer, byte[]> byVersion = new TreeMap<>();
        if (keys != null) {
            keys.keySet().forEach(version -> byVersion.put(number(version), secrets.find(version).orElseThrow()));
        }
        return new SuppressionKeys(byVersion, number(secrets.current()));
    }

    private static int number(String version) {
        if (!version.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("hub.suppression.keys are listed by version, a number from 1, not " + version);
        }
        return Integer.parseInt(version);
    }

    /** Settings do not go into logs with their secrets. */
    @Override
    public String toString() {
        return "SuppressionSettings[currentKey=" + currentKey + "]";
    }
}
