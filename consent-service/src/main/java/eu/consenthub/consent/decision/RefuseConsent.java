package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.Instant;

/** The person was asked and says no. */
public record RefuseConsent(PurposeKey purpose, Channel channel, Instant occurredAt) implements Command {}
