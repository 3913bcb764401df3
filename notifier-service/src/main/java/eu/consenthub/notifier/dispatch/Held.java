package eu.consenthub.notifier.dispatch;

import java.util.UUID;

/**
 * A chunk in the hands of one claim. The same chunk taken up again, be it by the same process, is another claim's: whoever lost
 * it cannot touch it any more.
 *
 * @param claim what the chunk is marked with
 */
record Held(UUID chunkId, String claim) {}
