package eu.consenthub.consent.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads days and instants strictly: a day that does not exist is refused, not moved (CLOCK-4). A day means its beginning in Paris. */
final class DateRules {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate OLDEST = LocalDate.of(1970, 1, 1);

    private final Line line;
    private final Faults faults;
    private final Instant now;

    DateRules(Line line, Faults faults, Instant now) {
        this.line = line;
        this.faults = faults;
        this.now = now;
    }

    /** The instant in this field, or null when it is empty or wrong; what is wrong is told. */
    @Nullable
    Instant instant(Field field) {
        String text = line.value(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return checked(field, parsed(text));
        } catch (DateTimeException e) {
            faults.add(field, "INVALID_DATE", "Not a day of the calendar or an instant in ISO form, such as 2024-02-29");
            return null;
        }
    }

    private static Instant parsed(String text) {
        return text.length() > 10 ? OffsetDateTime.parse(text).toInstant() : LocalDate.parse(text).atStartOfDay(PARIS).toInstant();
    }

    private @Nullable Instant checked(Field field, Instant instant) {
        if (instant.isAfter(now)) {
            faults.add(field, "FUTURE_DATE", "What has not happened yet cannot be recorded");
            return null;
        }
        if (instant.isBefore(OLDEST.atStartOfDay(PARIS).toInstant())) {
            faults.add(field, "INVALID_DATE", "Before 1970");
            return null;
        }
        return instant;
    }
}
