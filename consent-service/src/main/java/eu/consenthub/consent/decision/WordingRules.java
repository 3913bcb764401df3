package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingReference;
import eu.consenthub.consent.policy.Wordings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A consent reaches as far as the text that was shown, and no further (CONS-3, CONS-4). */
final class WordingRules {

    private WordingRules() {}

    /** Why this text is no proof of a yes to this; empty when it is one, or when no text is named. */
    static Optional<Refusal> mismatch(Wordings wordings, @Nullable WordingReference shown, PurposeKey purpose, Channel channel) {
        return shown == null || wordings.cover(shown, purpose, channel)
                ? Optional.empty()
                : Optional.of(new Refusal.WordingMismatch(shown.id(), shown.version()));
    }
}
