package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;

/** The contact ended a pause before its day. */
public record CommunicationResumed(PurposeKey purpose, Channel channel) implements Event {}
