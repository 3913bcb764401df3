package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import org.jspecify.annotations.Nullable;

/** The contact objected to direct marketing (Art. 21(2)-(3)); null stands for all, also those to come. */
public record ProcessingObjected(@Nullable PurposeKey purpose, @Nullable Channel channel) implements Event {}
