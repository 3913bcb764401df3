package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;

/** Say that a permission never was valid; rule: the rule it broke, e.g. CONS-6. */
public record InvalidateConsent(PurposeKey purpose, Channel channel, String rule) implements Command {}
