package eu.consenthub.notifier.permission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Legal dates are dates in Europe/Paris; public because every statement that asks for a verdict needs the day. */
public final class ParisDay {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private ParisDay() {}

    /** The date in Paris at this instant. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, PARIS);
    }
}
