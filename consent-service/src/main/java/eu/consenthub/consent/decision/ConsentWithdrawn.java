package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;

/** The contact no longer wants it; effective at once. */
public record ConsentWithdrawn(PurposeKey purpose, Channel channel) implements Event {}
