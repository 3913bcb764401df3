package eu.consenthub.consent.signing;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Secrets from the configuration, by id, one of them current; public because pseudonyms have theirs in the same form. There is no default. */
public final class Secrets {

    private static final int BYTES = 32;

    private final String current;
    private final Map<String, byte[]> byId = new HashMap<>();

    /**
     * @param currentName name of the setting that names the current one, for messages
     * @param mapName     name of the setting that lists them, 32 random bytes each in base64
     */
    public Secrets(String currentName, @Nullable String current, String mapName, @Nullable Map<String, String> base64) {
        if (base64 == null || base64.isEmpty()) {
            throw new IllegalArgumentException(mapName + " is empty: name at least one, 32 random bytes in base64");
        }
        if (current == null || !base64.containsKey(current)) {
            throw new IllegalArgumentException(currentName + " must name one of " + mapName + ": " + base64.keySet());
        }
        this.current = current;
        base64.forEach((id, text) -> byId.put(id, decoded(mapName + "." + id, text)));
    }

    /** Id of the one that new things are made with. */
    public String current() {
        return current;
    }

    public Optional<byte[]> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public String toString() {
        return "Secrets[current=" + current + ", ids=" + byId.keySet() + "]";
    }

    private static byte[] decoded(String name, String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " is not base64", e);
        }
        if (secret.length != BYTES) {
            throw new IllegalArgumentException(name + " has " + secret.length + " bytes; it needs " + BYTES);
        }
        return secret;
    }
}
