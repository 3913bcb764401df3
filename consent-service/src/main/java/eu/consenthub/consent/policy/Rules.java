package eu.consenthub.consent.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Knows, from memory, by which rules an instant is judged. */
@FunctionalInterface
public interface Rules {

    /** 2026-08-11 in Paris. */
    Instant CONSUMER_CALLS_NEED_CONSENT = Instant.parse("2026-08-10T22:00:00Z");

    /** The set in force at this instant; the first one for all that came before it. */
    RuleSet at(Instant instant);

    /** These sets, of which there is at least one. */
    static Rules of(List<RuleSet> sets) {
        List<RuleSet> latestFirst = sets.stream().sorted(Comparator.comparingInt(RuleSet::version).reversed()).toList();
        return instant -> inForce(latestFirst, instant);
    }

    private static RuleSet inForce(List<RuleSet> latestFirst, Instant instant) {
        for (RuleSet set : latestFirst) {
            if (!set.inForceFrom().isAfter(instant)) {
                return set;
            }
        }
        return latestFirst.getLast();
    }

    /** The shipped periods and the law as it changed. */
    static Rules shipped() {
        Periods periods = Periods.shipped();
        return of(List.of(new RuleSet(1, Instant.EPOCH, periods, false),
                new RuleSet(2, CONSUMER_CALLS_NEED_CONSENT, periods, true)));
    }
}
