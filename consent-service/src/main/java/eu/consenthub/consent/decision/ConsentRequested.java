package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingReference;
import java.time.Instant;

/** A consent was asked for. answered: the contact said yes and must still confirm by confirmUntil; else the company asked. Permits nothing. */
public record ConsentRequested(PurposeKey purpose, Channel channel, WordingReference wording, Instant confirmUntil,
        boolean answered) implements Event {}
