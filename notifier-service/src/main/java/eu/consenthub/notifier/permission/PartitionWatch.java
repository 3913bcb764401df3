package eu.consenthub.notifier.permission;

import eu.consenthub.notifier.contract.FeedWatermark;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The watermarks of one partition, from the newest that is covered by what was applied. Safe for several threads. */
final class PartitionWatch {

    /** About half an hour of watermarks; a feed that is further behind is behind all the same. */
    private static final int MOST = 2_000;

    private final Deque<FeedWatermark> heard = new ArrayDeque<>();

    /** Takes in a watermark; they come in the order of their instants, and one that does not is left out. */
    synchronized void hear(FeedWatermark watermark) {
        FeedWatermark newest = heard.peekLast();
        if (newest != null && !watermark.at().isAfter(newest.at())) {
            return;
        }
        heard.addLast(watermark);
        if (heard.size() > MOST) {
            heard.removeFirst();
        }
    }

    /** The newest watermark whose records are all applied, or null when there is none. */
    synchronized @Nullable FeedWatermark covered(long appliedOffset) {
        FeedWatermark covered = null;
        while (!heard.isEmpty() && heard.getFirst().lastOffset() <= appliedOffset) {
            covered = heard.removeFirst();
        }
        if (covered != null) {
            heard.addFirst(covered);
        }
        return covered;
    }

    /** The newest watermark heard, covered or not. */
    synchronized @Nullable FeedWatermark newest() {
        return heard.peekLast();
    }
}
