package eu.consenthub.consent.history;

import eu.consenthub.consent.decision.RetentionClock;
import eu.consenthub.platform.web.FieldCode;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the ends of a span of time: an instant, or a day in Paris, of which {@code from} means the beginning and {@code to} the end. */
final class Span {

    private static final int LENGTH_OF_A_DATE = 10;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private Span() {}

    static @Nullable Instant from(@Nullable String text) {
        return text == null ? null : read(text, "from", 0);
    }

    static @Nullable Instant to(@Nullable String text) {
        return text == null ? null : read(text, "to", 1);
    }

    private static Instant read(String text, String field, int days) {
        try {
            Instant instant = text.length() == LENGTH_OF_A_DATE
                    ? LocalDate.parse(text).plusDays(days).atStartOfDay(RetentionClock.PARIS).toInstant()
                    : Instant.parse(text);
            if (instant.isAfter(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw invalid(field);
        }
        throw invalid(field);
    }

    private static Problem invalid(String field) {
        return Problem.invalid(FieldError.of(FieldCode.INVALID_DATE, field));
    }
}
