package eu.consenthub.allinone.sample;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Tells each line of the sample from its number alone, so that a later line can repeat an earlier one. */
final class Story {

    private static final int REACH_BACK = 60;

    private final Cast cast;
    private final long seed;

    Story(Cast cast, long seed) {
        this.cast = cast;
        this.seed = seed;
    }

    List<String> line(long index) {
        SplittableRandom dice = dice(index);
        LineKind kind = LineKind.drawn(dice);
        return switch (kind) {
            case DUPLICATE -> again(index, dice);
            case REOPENING -> reopened(index, dice);
            default -> first(kind, index, dice);
        };
    }

    /** The same line as an earlier one; only the letters of the address differ. */
    private List<String> again(long index, SplittableRandom dice) {
        for (long earlier = index - 1; earlier >= 0 && earlier >= index - REACH_BACK; earlier--) {
            if (kind(earlier).mayBeSaidAgain()) {
                List<String> values = line(earlier);
                Row.COURRIEL.in(values, otherCase(Row.COURRIEL.of(values), dice));
                return values;
            }
        }
        return first(LineKind.PRO_INFORMED, index, dice);
    }

    /** A yes for somebody whose refusal or withdrawal stands further up. */
    private List<String> reopened(long index, SplittableRandom dice) {
        for (long earlier = index - 1; earlier >= 0; earlier--) {
            if (kind(earlier) == LineKind.WITHDRAWN || kind(earlier) == LineKind.REFUSED) {
                List<String> values = line(earlier);
                Acts.give(values, dice);
                return values;
            }
        }
        return first(LineKind.PRO_INFORMED, index, dice);
    }

    private List<String> first(LineKind kind, long index, SplittableRandom dice) {
        List<String> values = Row.blank();
        Portrait.of(cast.person(index), kind, values, dice);
        Acts.of(kind, values, dice);
        Faults.of(kind, values, dice);
        return values;
    }

    private LineKind kind(long index) {
        return LineKind.drawn(dice(index));
    }

    private SplittableRandom dice(long index) {
        return new SplittableRandom(seed * 1_000_003 + index * 7_919);
    }

    private static String otherCase(String email, SplittableRandom dice) {
        return dice.nextBoolean() ? email.toUpperCase(Locale.ROOT) : Character.toUpperCase(email.charAt(0)) + email.substring(1);
    }
}
