package eu.consenthub.notifier.dispatch;

import java.util.Map;
import java.util.UUID;

/**
 * One recipient of a batch; public because the provider's room addresses it.
 *
 * @param recipientId opaque, comes back in what the provider reports
 * @param address bare e-mail address
 * @param values text for each slot of the batch; the same keys for every addressee of a batch
 */
public record Addressee(UUID recipientId, String address, Map<String, String> values) {

    /** Without address and values: a log line must never hold them. */
    @Override
    public String toString() {
        return "Addressee[" + recipientId + "]";
    }
}
