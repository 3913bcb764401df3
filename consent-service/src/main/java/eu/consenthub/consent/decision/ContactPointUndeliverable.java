package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;

/** The channel does not reach the contact: a permanent delivery failure or a returned letter. */
public record ContactPointUndeliverable(Channel channel) implements Event {}
