package eu.consenthub.notifier.dispatch;

import org.jspecify.annotations.Nullable;

/** One step of the preparation of batches. */
sealed interface Step {

    /** Claimed and released, to be handed over. */
    record Ready(Roster roster) implements Step {}

    /** A claim that found only people to leave out; there may be more. */
    record LeftOut() implements Step {}

    /**
     * The last step.
     *
     * @param obstacle in words, what is in the way; null when nobody is left in the queue
     */
    record End(@Nullable String obstacle) implements Step {}
}
