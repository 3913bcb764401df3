package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The person was told of the legitimate interest, at informedAt, by this notice if it is known. */
public record InformContact(PurposeKey purpose, Channel channel, Instant informedAt, @Nullable WordingKey wording) implements Command {}
