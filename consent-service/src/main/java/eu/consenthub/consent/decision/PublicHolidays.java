package eu.consenthub.consent.decision;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The eleven public holidays of France (Code du travail L3133-1), computed for any year of the Gregorian calendar. */
final class PublicHolidays {

    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 8), MonthDay.of(7, 14),
            MonthDay.of(8, 15), MonthDay.of(11, 1), MonthDay.of(11, 11), MonthDay.of(12, 25));

    /** Easter Monday, Ascension, Whit Monday: days after Easter Sunday. */
    private static final Set<Long> AFTER_EASTER = Set.of(1L, 39L, 50L);

    private PublicHolidays() {}

    static boolean isOne(LocalDate day) {
        return FIXED.contains(MonthDay.from(day)) || AFTER_EASTER.contains(day.toEpochDay() - easter(day.getYear()).toEpochDay());
    }

    /** Easter Sunday by the Gregorian computus: the Sunday after the first ecclesiastical full moon on or after 21 March. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leapCorrection = century - century / 4;
        int moonCorrection = (8 * century + 13) / 25;
        int epact = (19 * golden + leapCorrection - moonCorrection + 15) % 30;
        int fullMoon = epact - (epact == 29 || epact == 28 && golden > 10 ? 1 : 0);
        int weekday = (year + year / 4 + fullMoon + 2 - leapCorrection) % 7;
        return LocalDate.of(year, 3, 28).plusDays(fullMoon - weekday);
    }
}
