package eu.consenthub.consent.decision;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;

/** When a private person may be called (Code de la consommation D223-9): the hours of PERM-10 and the quota of PERM-14. */
final class CallTimes {

    private static final int MOST_ATTEMPTS = 4;
    private static final int DAYS = 30;

    private CallTimes() {}

    /** Monday to Friday, 10 to 13 and 14 to 20 hours in Paris, never on a public holiday. The last minute of a span is its 59th. */
    static boolean isOpen(Instant at) {
        ZonedDateTime there = at.atZone(RetentionClock.PARIS);
        int hour = there.getHour();
        boolean hours = hour >= 10 && hour < 13 || hour >= 14 && hour < 20;
        boolean weekend = there.getDayOfWeek() == DayOfWeek.SATURDAY || there.getDayOfWeek() == DayOfWeek.SUNDAY;
        return hours && !weekend && !PublicHolidays.isOne(there.toLocalDate());
    }

    /** Four attempts, answered or not, within the thirty calendar days that end today; what comes after this instant does not count. */
    static boolean isUsedUp(Collection<Instant> attempts, Instant at) {
        LocalDate first = RetentionClock.parisDate(at).minusDays(DAYS - 1L);
        return attempts.stream()
                .filter(attempt -> !attempt.isAfter(at) && !RetentionClock.parisDate(attempt).isBefore(first))
                .count() >= MOST_ATTEMPTS;
    }
}
