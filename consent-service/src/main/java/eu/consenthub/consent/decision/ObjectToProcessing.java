package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The person objects; null means all purposes, all channels, also those to come. */
public record ObjectToProcessing(@Nullable PurposeKey purpose, @Nullable Channel channel, Instant occurredAt) implements Command {}
