package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;

/** The contact was asked and said no. */
public record ConsentRefused(PurposeKey purpose, Channel channel) implements Event {}
