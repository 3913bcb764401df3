package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Periods;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Calendar rules: legal days are days in Paris, a missing day clamps to the end of its month, nothing rolls over (CLOCK-1 to CLOCK-3). */
public final class RetentionClock {

    /** Where legal days are counted. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private RetentionClock() {}

    public static LocalDate parisDate(Instant instant) {
        return LocalDate.ofInstant(instant, PARIS);
    }

    /** D0: the last qualifying activity, else the collection; null when neither is provable (CLOCK-1). */
    public static @Nullable LocalDate lastActivity(ContactState state) {
        LocalDate collected = state.profile().collectedOn();
        LocalDate activity = state.lastActivityOn();
        if (collected == null || activity == null) {
            return collected == null ? activity : collected;
        }
        return activity.isAfter(collected) ? activity : collected;
    }

    /** E: the last day on which the data may be used; null when no start is provable, so not usable at all (CLOCK-2). */
    public static @Nullable LocalDate lastDayOfUse(ContactState state, Periods periods) {
        LocalDate start = lastActivity(state);
        return start == null ? null : start.plus(periods.communications());
    }

    /** The first instant at which the data must go, when this is the last day of use (CLOCK-2). */
    public static Instant eraseFrom(LocalDate lastDayOfUse) {
        return lastDayOfUse.plusDays(1).atStartOfDay(PARIS).toInstant();
    }

    /** The day before the anniversary of a consumer's consent to calls (CONS-7). */
    public static LocalDate lastDayOfConsumerCalls(Instant givenAt, Periods periods) {
        return parisDate(givenAt).plus(periods.consumerCalls()).minusDays(1);
    }
}
