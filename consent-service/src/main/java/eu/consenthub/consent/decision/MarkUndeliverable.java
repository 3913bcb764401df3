package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import java.time.Instant;

/** The channel does not reach the contact any more. */
public record MarkUndeliverable(Channel channel, Instant occurredAt) implements Command {}
