package eu.consenthub.verifier.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the canonical form of RFC 8785 directly: members must be added in the order of their names, absent values are
 * left out, numbers are whole.
 */
public final class CanonicalJson {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out;
    private boolean first = true;

    public CanonicalJson(StringBuilder out) {
        this.out = out.append('{');
    }

    public CanonicalJson text(String name, @Nullable Object value) {
        if (value != null) {
            name(name);
            quoted(value.toString());
        }
        return this;
    }

    public CanonicalJson number(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    public CanonicalJson flag(String name, boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    public CanonicalJson texts(String name, List<String> values) {
        name(name);
        out.append('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            quoted(values.get(i));
        }
        out.append(']');
        return this;
    }

    /** A member that is canonical JSON already. */
    public CanonicalJson json(String name, @Nullable String canonical) {
        if (canonical != null) {
            name(name);
            out.append(canonical);
        }
        return this;
    }

    public String end() {
        close();
        return out.toString();
    }

    /** Ends the object where it is written. */
    public void close() {
        out.append('}');
    }

    private void name(String name) {
        if (!first) {
            out.append(',');
        }
        first = false;
        out.append('"').append(name).append("\":");
    }

    private void quoted(String text) {
        quote(out, text);
    }

    /** A text as canonical JSON writes it, with its quotation marks. */
    static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(out, text.charAt(i));
        }
        out.append('"');
    }

    private static void character(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < 0x20) {
                    out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
