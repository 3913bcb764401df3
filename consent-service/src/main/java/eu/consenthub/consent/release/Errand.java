package eu.consenthub.consent.release;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import org.jspecify.annotations.Nullable;

/** Who wants addresses, and what for. */
record Errand(String recipient, PurposeKey purpose, Channel channel, ReleaseReason reason, @Nullable String reference) {}
