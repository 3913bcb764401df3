package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;

/** End a permission whose time is over; rule: the rule that says so, e.g. CONS-7. */
public record ExpireConsent(PurposeKey purpose, Channel channel, String rule) implements Command {}
