package eu.consenthub.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** How text from outside is read as a date or kept as text; the same in bodies and in query parameters. */
final class StrictText {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private StrictText() {}

    static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("out of range");
        }
        return instant;
    }

    static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new DateTimeException("out of range");
        }
        return date;
    }

    /** PostgreSQL stores no NUL, and UTF-8 has no lone surrogate. */
    static boolean isStorable(String text) {
        return text.chars().noneMatch(c -> c == 0)
                && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
