package eu.consenthub.consent.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Key of a purpose, kebab-case, at most 64 characters, e.g. {@code newsletter}; whether it is in the catalogue is another question. */
public record PurposeKey(@JsonValue String value) implements Comparable<PurposeKey> {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException when the text cannot be the key of any purpose */
    @JsonCreator
    public PurposeKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A purpose key is kebab-case, at most 64 characters");
        }
    }

    public static boolean isValid(String value) {
        return value.length() <= 64 && KEBAB.matcher(value).matches();
    }

    @Override
    public int compareTo(PurposeKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
