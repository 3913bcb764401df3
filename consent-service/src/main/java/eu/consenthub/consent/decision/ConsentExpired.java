package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;

/** A permission ended by time; rule: the rule that says so. */
public record ConsentExpired(PurposeKey purpose, Channel channel, String rule) implements Event {}
