package eu.consenthub.consent.receipt;

import eu.consenthub.consent.signing.Secrets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys of pseudonyms. There is no default: without one the service does not start.
 *
 * @param currentKey id of the key of new receipts
 * @param keys       by id, 32 random bytes each in base64; old ones stay, because receipts made with them name them
 */
@ConfigurationProperties("hub.pseudonyms")
record PseudonymSettings(@Nullable String currentKey, @Nullable Map<String, String> keys) {

    Secrets secrets() {
        return new Secrets("hub.pseudonyms.current-key", currentKey, "hub.pseudonyms.keys", keys);
    }

    /** Settings do not go into logs with their secrets. */
    @Override
    public String toString() {
        return "PseudonymSettings[currentKey=" + currentKey + "]";
    }
}
