package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;

/** A permission turned out never to have been valid; no other ground takes its place. rule: the rule it broke. */
public record ConsentInvalidated(PurposeKey purpose, Channel channel, String rule) implements Event {}
