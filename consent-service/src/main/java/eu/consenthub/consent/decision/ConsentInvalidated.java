package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;

/** A permission is not, or no longer, valid; no other ground takes its place. rule: the rule it breaks. */
public record ConsentInvalidated(PurposeKey purpose, Channel channel, String rule) implements Event {}
