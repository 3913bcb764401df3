package eu.consenthub.notifier.permission;

import eu.consenthub.notifier.contract.FeedWatermark;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What the watermarks have said, and how many partitions there are to hear of. */
@Component
class FeedWatch {

    private final Map<Integer, PartitionWatch> watches = new ConcurrentHashMap<>();
    private volatile int partitions;

    /** Says how many partitions the feed has, as the broker tells. */
    void expect(int count) {
        partitions = count;
    }

    void hear(FeedWatermark watermark) {
        of(watermark.partition()).hear(watermark);
    }

    /** How many partitions the feed has; 0 while the broker has not been reached. */
    int partitions() {
        return partitions;
    }

    PartitionWatch of(int partition) {
        return watches.computeIfAbsent(partition, p -> new PartitionWatch());
    }
}
