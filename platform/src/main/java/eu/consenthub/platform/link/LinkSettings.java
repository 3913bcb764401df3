package eu.consenthub.platform.link;

import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys that sign links. New tokens use the current key; the others stay listed as long as mails signed with them must work.
 *
 * @param currentKey id of the key that signs
 * @param keys       by id (1 to 16 letters, digits, hyphens), 32 random bytes or more in base64
 */
@ConfigurationProperties("hub.links")
public record LinkSettings(String currentKey, Map<String, String> keys) {

    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9-]{1,16}");
    private static final int LEAST_KEY_BYTES = 32;

    public LinkSettings(@Nullable String currentKey, @Nullable Map<String, String> keys) {
        if (keys == null || keys.isEmpty()) {
            throw new IllegalArgumentException("hub.links.keys is empty: name at least one key, 32 random bytes in base64");
        }
        if (currentKey == null || !keys.containsKey(currentKey)) {
            throw new IllegalArgumentException("hub.links.current-key must name one of hub.links.keys: " + keys.keySet());
        }
        keys.forEach(LinkSettings::check);
        this.currentKey = currentKey;
        this.keys = Map.copyOf(keys);
    }

    byte[] key(String id) {
        return Base64.getDecoder().decode(keys.get(id));
    }

    @Override
    public String toString() {
        return "LinkSettings[currentKey=" + currentKey + ", keys=" + keys.keySet() + "]";
    }

    private static void check(String id, String base64) {
        if (!KEY_ID.matcher(id).matches()) {
            throw new IllegalArgumentException("hub.links.keys: an id has 1 to 16 letters, digits or hyphens, unlike '" + id + "'");
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("hub.links.keys." + id + " is not base64", e);
        }
        if (key.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException("hub.links.keys." + id + " has " + key.length + " bytes; it needs 32 or more");
        }
    }
}
