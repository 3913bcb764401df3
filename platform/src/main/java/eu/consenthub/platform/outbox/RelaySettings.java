package eu.consenthub.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works.
 *
 * @param enabled         false: this process never publishes
 * @param watermarks      true only where the consent events come from
 * @param batch           most messages read and sent at once
 * @param poll            how long it waits for a nudge before it looks by itself
 * @param lease           how long a silent leaseholder keeps the others waiting
 * @param watermarkEvery  least time between two watermarks
 * @param longestBackOff  longest wait between two attempts after failures
 */
@ConfigurationProperties("hub.relay")
public record RelaySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean watermarks,
        @DefaultValue("1000") int batch,
        @DefaultValue("200ms") Duration poll,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("1s") Duration watermarkEvery,
        @DefaultValue("2s") Duration longestBackOff) {

    public RelaySettings {
        if (batch < 1 || batch > 10_000) {
            throw new IllegalArgumentException("hub.relay.batch is 1 to 10000");
        }
        if (poll.toMillis() < 1 || watermarkEvery.isNegative() || longestBackOff.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "hub.relay: poll and longest-back-off are at least a millisecond, watermark-every is not negative");
        }
        if (lease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("hub.relay.lease is at least a second");
        }
    }
}
