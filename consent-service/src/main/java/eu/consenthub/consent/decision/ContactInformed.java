package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The contact was told of the legitimate interest and how to object (Art. 13, 14, 21(4)). */
public record ContactInformed(PurposeKey purpose, Channel channel, Instant informedAt,
        @Nullable WordingReference wording) implements Event {}
