package eu.consenthub.notifier.permission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether mails may be handed over now.
 *
 * @param reason in words, why it is closed; null when it is open
 * @param staleness how old the oldest partition's knowledge is; null when nothing is known yet
 */
public record GateState(
        boolean open,
        @Nullable String reason,
        @Nullable Duration staleness,
        List<PartitionState> partitions) {

    /**
     * One partition of the consent feed.
     *
     * @param watermark instant up to which everything is known here; null when not known
     * @param appliedOffset offset of the last record applied, -1 when none
     * @param lastOffset offset of the last record of the feed by the newest watermark; null when no watermark was seen
     */
    public record PartitionState(int partition, @Nullable Instant watermark, long appliedOffset, @Nullable Long lastOffset) {}
}
