package eu.consenthub.verifier.file;

import eu.consenthub.verifier.form.Canonical;
import eu.consenthub.verifier.form.Digests;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One object of a file, its members and those of the objects in it, in canonical form. */
record Line(Map<String, String> values, Map<String, Map<String, String>> objects) {

    /** @param parser at the beginning of an object; afterwards at its end */
    static Line read(JsonParser parser) {
        Map<String, String> values = new HashMap<>();
        Map<String, Map<String, String>> objects = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                objects.put(name, Canonical.members(parser));
            } else {
                values.put(name, Canonical.value(parser));
            }
        }
        return new Line(values, objects);
    }

    LineKind kind() {
        return LineKind.of(text("kind"));
    }

    Line object(String name) {
        Map<String, String> members = objects.get(name);
        if (members == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return new Line(members, Map.of());
    }

    /** As it was hashed. */
    String canonical() {
        return Canonical.object(values);
    }

    String text(String name) {
        return read(name, Canonical::text);
    }

    long number(String name) {
        return read(name, Long::parseLong);
    }

    UUID uuid(String name) {
        return read(name, value -> UUID.fromString(Canonical.text(value)));
    }

    byte[] digest(String name) {
        return read(name, value -> Digests.fromHex(Canonical.text(value)));
    }

    <T> T read(String name, java.util.function.Function<String, T> reading) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IllegalArgumentException(name + " cannot be read", e);
        }
    }
}
