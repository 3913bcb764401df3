package eu.consenthub.notifier.servicemail;

import java.util.UUID;

/**
 * A mail in the hands of one attempt.
 *
 * @param claim   the attempt
 * @param attempt how many there were, with this one
 */
record Claimed(UUID mailId, UUID claim, int attempt) {}
