package eu.consenthub.verifier.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON and gives its canonical form (RFC 8785), however it was written. Only whole numbers are brought into it; others,
 * which the ledger never writes, stay as they are.
 */
public final class Canonical {

    /** A member that is there twice could be read one way and hashed the other. */
    public static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Canonical() {}

    /** @throws tools.jackson.core.JacksonException when it is not JSON */
    public static String of(String json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return value(parser);
        }
    }

    /** The members of a JSON object, each in canonical form, in canonical order. */
    public static Map<String, String> membersOf(String json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("it is no JSON object");
            }
            return members(parser);
        }
    }

    /** The items of a JSON array, each in canonical form. */
    public static List<String> itemsOf(String json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new IllegalArgumentException("it is no JSON array");
            }
            List<String> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return items;
        }
    }

    /** The text of a string in canonical form. */
    public static String text(String canonical) {
        if (canonical.length() < 2 || canonical.charAt(0) != '"') {
            throw new IllegalArgumentException("a text is missing");
        }
        if (canonical.indexOf('\\') < 0) {
            return canonical.substring(1, canonical.length() - 1);
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), canonical)) {
            parser.nextToken();
            return parser.getString();
        }
    }

    /** The canonical form of the value at which the parser stands; afterwards it stands at the value's end. */
    public static String value(JsonParser parser) {
        StringBuilder out = new StringBuilder();
        write(parser, out);
        return out.toString();
    }

    /** The members of the object at which the parser stands, each in canonical form, in canonical order. */
    public static Map<String, String> members(JsonParser parser) {
        Map<String, String> members = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    /** The object of these members. */
    public static String object(Map<String, String> members) {
        StringBuilder out = new StringBuilder(512);
        writeObject(members, out);
        return out.toString();
    }

    private static void write(JsonParser parser, StringBuilder out) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IllegalArgumentException("there is no value");
        }
        switch (token) {
            case START_OBJECT -> writeObject(members(parser), out);
            case START_ARRAY -> writeArray(parser, out);
            case VALUE_STRING -> CanonicalJson.quote(out, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.append(number(parser.getString()));
            case VALUE_TRUE -> out.append("true");
            case VALUE_FALSE -> out.append("false");
            case VALUE_NULL -> out.append("null");
            default -> throw new IllegalArgumentException("there is no value");
        }
    }

    private static void writeObject(Map<String, String> members, StringBuilder out) {
        char separator = '{';
        for (Map.Entry<String, String> member : members.entrySet()) {
            out.append(separator);
            CanonicalJson.quote(out, member.getKey());
            out.append(':').append(member.getValue());
            separator = ',';
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonParser parser, StringBuilder out) {
        out.append('[');
        boolean first = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!first) {
                out.append(',');
            }
            first = false;
            write(parser, out);
        }
        out.append(']');
    }

    private static String number(String text) {
        return text.equals("-0") ? "0" : text;
    }
}
