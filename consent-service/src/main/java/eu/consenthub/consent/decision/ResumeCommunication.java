package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.Instant;

/** The person ends a pause. */
public record ResumeCommunication(PurposeKey purpose, Channel channel, Instant occurredAt) implements Command {}
