package eu.consenthub.consent.policy;

import java.time.Instant;

/**
 * The rules in force from an instant on, until the next set. What was answered under a set is answered by it for ever.
 *
 * @param version 1 for the first, then without gaps
 * @param consumerCallsNeedConsent live calls to private persons need a prior consent (Code de la consommation L223-1 since
 *        2026-08-11); before, information and the right to object were enough
 */
public record RuleSet(int version, Instant inForceFrom, Periods periods, boolean consumerCallsNeedConsent) {

    /** The same rules with other periods, as the set that follows this one. */
    RuleSet followedBy(Periods others, Instant from) {
        return new RuleSet(version + 1, from, others, consumerCallsNeedConsent);
    }
}
