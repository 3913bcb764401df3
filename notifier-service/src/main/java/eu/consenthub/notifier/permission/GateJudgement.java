package eu.consenthub.notifier.permission;

import eu.consenthub.notifier.contract.FeedWatermark;
import eu.consenthub.notifier.permission.GateState.PartitionState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rule of the gate: open only when every partition is known up to an instant younger than the limit. */
final class GateJudgement {

    private GateJudgement() {}

    static GateState closed(String reason) {
        return new GateState(false, reason, null, List.of());
    }

    static GateState of(FeedWatch watch, Map<Integer, Long> positions, Duration limit, Instant now) {
        if (watch.partitions() == 0) {
            return closed("the consent feed has not been reached yet");
        }
        List<PartitionState> partitions = IntStream.range(0, watch.partitions())
                .mapToObj(partition -> state(watch.of(partition), partition, positions.getOrDefault(partition, -1L)))
                .toList();
        Duration staleness = staleness(partitions, now);
        if (staleness == null) {
            return new GateState(false, "the consent feed has not told yet how fresh it is", null, partitions);
        }
        boolean open = staleness.compareTo(limit) < 0;
        String reason = open ? null : "the consent feed is " + staleness.toSeconds() + " s behind";
        return new GateState(open, reason, staleness, partitions);
    }

    private static PartitionState state(PartitionWatch watch, int partition, long applied) {
        FeedWatermark covered = watch.covered(applied);
        FeedWatermark newest = watch.newest();
        return new PartitionState(
                partition,
                covered == null ? null : covered.at(),
                applied,
                newest == null ? null : newest.lastOffset());
    }

    /** Null while one partition is unknown. An instant that lies ahead counts by its distance too: clocks that disagree prove nothing. */
    private static @Nullable Duration staleness(List<PartitionState> partitions, Instant now) {
        Duration longest = Duration.ZERO;
        for (PartitionState partition : partitions) {
            if (partition.watermark() == null) {
                return null;
            }
            Duration age = Duration.between(partition.watermark(), now).abs();
            longest = age.compareTo(longest) > 0 ? age : longest;
        }
        return longest;
    }
}
