package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.LocalDate;

/** The contact asked for silence; until is the last day (Europe/Paris) of it. */
public record CommunicationPaused(PurposeKey purpose, Channel channel, LocalDate until) implements Event {}
