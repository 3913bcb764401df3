package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.Instant;
import java.time.LocalDate;

/** The person wants silence up to and including a day (Europe/Paris). */
public record PauseCommunication(PurposeKey purpose, Channel channel, LocalDate until, Instant occurredAt) implements Command {}
