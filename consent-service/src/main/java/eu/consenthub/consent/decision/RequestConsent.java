package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingKey;
import java.time.Instant;

/** Ask for a consent: by the person's own act one that is yet to be confirmed (double opt-in), by anybody else a question to the person. */
public record RequestConsent(PurposeKey purpose, Channel channel, WordingKey wording, Instant confirmUntil,
        Instant occurredAt) implements Command {}
