package eu.consenthub.allinone.sample;

import java.text.Normalizer;
import java.util.Locale;
import java.util.SplittableRandom;

/** Gives the person with a number, always the same one, and never the same address to two numbers. */
final class Cast {

    private static final long COMBINATIONS = (long) Names.FIRST.size() * Names.LAST.size() * Establishment.ALL.size();

    /** A prime that none of the lists is a multiple of: walks through every combination before one comes again. */
    private static final long STRIDE = 30_011;

    private final long seed;

    Cast(long seed) {
        this.seed = seed;
    }

    Person person(long number) {
        long place = Math.floorMod((number % COMBINATIONS) * STRIDE + seed, COMBINATIONS);
        String first = Names.FIRST.get((int) (place % Names.FIRST.size()));
        place /= Names.FIRST.size();
        String last = Names.LAST.get((int) (place % Names.LAST.size()));
        Establishment establishment = Establishment.ALL.get((int) (place / Names.LAST.size()));
        long round = number / COMBINATIONS;
        String local = plain(first) + "." + plain(last) + (round == 0 ? "" : round + 1);
        SplittableRandom dice = new SplittableRandom(seed * 31 + number);
        String function = Names.FUNCTION.get(dice.nextInt(Names.FUNCTION.size()));
        return new Person(first, last, local + "@" + establishment.domain(), function, establishment, phone(dice));
    }

    /** Numbers that the French regulator keeps for fiction. */
    private static String phone(SplittableRandom dice) {
        return String.format(Locale.ROOT, "06 39 98 %02d %02d", dice.nextInt(100), dice.nextInt(100));
    }

    static String plain(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.toLowerCase(Locale.ROOT).replace("œ", "oe").replaceAll("[^a-z-]", "");
    }
}
