package eu.consenthub.consent.contact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The versions of the secret under which contact points are recognised after their erasure (ADDR-5). New entries are made under
 * the current version; until an old entry is made anew at the next contact it is found under its own.
 */
final class SuppressionKeys {

    private final Map<Integer, byte[]> secrets;
    private final int current;

    /** @throws IllegalArgumentException when the current version has no secret, or a secret is empty */
    SuppressionKeys(Map<Integer, byte[]> secrets, int current) {
        if (!secrets.containsKey(current)) {
            throw new IllegalArgumentException("There is no suppression key of the current version " + current);
        }
        if (secrets.values().stream().anyMatch(secret -> secret.length == 0)) {
            throw new IllegalArgumentException("A suppression key is not empty");
        }
        this.secrets = new TreeMap<>(secrets);
        this.current = current;
    }

    /** A digest and the version of the secret it was made by. */
    record Versioned(int version, SuppressionKey key) {}

    Versioned current(Function<byte[], SuppressionKey> digest) {
        return new Versioned(current, digest.apply(secret(current)));
    }

    /** Under every version, the current one first: an entry under any of them counts. */
    List<Versioned> all(Function<byte[], SuppressionKey> digest) {
        return secrets.keySet()
                .stream()
                .sorted((one, other) -> one == current ? -1 : other == current ? 1 : Integer.compare(other, one))
                .map(version -> new Versioned(version, digest.apply(secret(version))))
                .toList();
    }

    /** An entry under another version than the current one is to be made anew. */
    boolean isOutdated(Versioned found) {
        return found.version() != current;
    }

    private byte[] secret(int version) {
        return secrets.getOrDefault(version, new byte[0]);
    }
}
