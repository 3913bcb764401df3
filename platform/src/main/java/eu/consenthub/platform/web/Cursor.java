package eu.consenthub.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Where a page ended: the sort values of its last row, opaque to the caller. */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\n";
    private static final int LONGEST = 2_000;

    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(String::valueOf).toList());
    }

    /** The cursor as it goes into {@code next}. */
    public String text() {
        String joined = parts.stream().collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor of that many parts.
     *
     * @throws Problem 400 {@code INVALID_CURSOR} on {@code after} when it was not given out here
     */
    public static Cursor parse(String text, int parts) {
        if (text.length() > LONGEST) {
            throw invalid();
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> found = List.of(joined.split(SEPARATOR, -1));
            if (found.size() == parts && joined.indexOf('\0') < 0) {
                return new Cursor(found);
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    /** For a caller whose parts do not read as what they should be, e.g. no instant. */
    public static Problem invalid() {
        return Problem.invalid(FieldError.of(FieldCode.INVALID_CURSOR, "after"));
    }
}
