package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import org.jspecify.annotations.Nullable;

/** A purpose by a channel; null stands for all of them, also those to come, and occurs only in objections. */
public record Scope(@Nullable PurposeKey purpose, @Nullable Channel channel) {

    public static final Scope EVERYTHING = new Scope(null, null);

    /** True for one purpose by one channel, false when something in it stands for all. */
    public boolean isPair() {
        return purpose != null && channel != null;
    }

    public boolean covers(Scope other) {
        return (purpose == null || purpose.equals(other.purpose)) && (channel == null || channel == other.channel);
    }
}
