package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.Instant;

/** The person no longer wants it. */
public record WithdrawConsent(PurposeKey purpose, Channel channel, Instant occurredAt) implements Command {}
