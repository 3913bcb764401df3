package eu.consenthub.consent.together;

import java.util.UUID;

/**
 * What a client was answered.
 *
 * @param key the idempotency key it used: a repetition has the same one
 * @param eventId the event the answer names; empty when it was refused
 */
record Told(UUID contact, String act, Pair pair, String key, int status, String eventId, long sequence) {

    /** A purpose by a channel. */
    record Pair(String purpose, String channel) {}

    boolean isRecorded() {
        return status == 201;
    }
}
