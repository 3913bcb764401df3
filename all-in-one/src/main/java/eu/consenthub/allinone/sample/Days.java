package eu.consenthub.allinone.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Days before the sample's own today, in the forms that files have them. */
final class Days {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static final List<String> WRONG = List.of("2023-02-29", "2025-13-01", "31/12/2024", "2024-04-31", "hier");

    private Days() {}

    /** Within the time for which data may be used. */
    static LocalDate recent(SplittableRandom dice) {
        return TODAY.minusDays(20 + dice.nextInt(900));
    }

    static LocalDate lastMonths(SplittableRandom dice) {
        return TODAY.minusDays(10 + dice.nextInt(240));
    }

    /** So long ago that retention has ended. */
    static LocalDate longAgo(SplittableRandom dice) {
        return TODAY.minusYears(3).minusDays(30 + dice.nextInt(1200));
    }

    static String wrong(SplittableRandom dice) {
        return WRONG.get(dice.nextInt(WRONG.size()));
    }

    /** A day, or now and then an instant of it. */
    static String written(LocalDate day, SplittableRandom dice) {
        return dice.nextInt(4) > 0 ? day.toString() : day + "T0" + (6 + dice.nextInt(4)) + ":" + (10 + dice.nextInt(50)) + ":00Z";
    }
}
