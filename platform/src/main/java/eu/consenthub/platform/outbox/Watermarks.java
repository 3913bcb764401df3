package eu.consenthub.platform.outbox;

import eu.consenthub.schemas.EventSerde;
import eu.consenthub.schemas.Topics;
import eu.consenthub.schemas.v1.Watermark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Works out up to which instant everything committed is on Kafka. Every full snapshot proves its own instant; under load, when
 * no read reaches the end, the oldest unproved snapshot is proved once everything that was in it has been sent.
 */
final class Watermarks {

    private final EventSerde serde;
    private final Duration every;
    private final TreeMap<Integer, Long> lastOffsets = new TreeMap<>();
    private @Nullable Snapshot unproved;
    private @Nullable Instant proved;
    private long writtenAt;
    private volatile @Nullable Instant lastWritten;

    Watermarks(EventSerde serde, Duration every) {
        this.serde = serde;
        this.every = every;
        this.writtenAt = System.nanoTime() - every.toNanos();
    }

    /** A new term as leaseholder: what was proved before, somebody else may have gone past. */
    void begin(Map<Integer, Long> offsets) {
        unproved = null;
        proved = null;
        lastOffsets.clear();
        lastOffsets.putAll(offsets);
    }

    void acknowledged(List<RecordMetadata> places) {
        places.forEach(place -> lastOffsets.merge(place.partition(), place.offset(), Math::max));
    }

    /** All rows of the snapshot are acknowledged and deleted. */
    void sent(Snapshot snapshot) {
        if (snapshot.reaches(snapshot.lastId())) {
            proved = snapshot.at();
            unproved = null;
            return;
        }
        if (unproved != null && snapshot.reaches(unproved.lastId())) {
            proved = unproved.at();
            unproved = null;
        }
        if (unproved == null) {
            unproved = snapshot;
        }
    }

    /** The watermarks to write now, one for each partition; none when nothing new is proved or the last ones are too recent. */
    List<OutboxRow> due() {
        Instant at = proved;
        if (at == null || at.equals(lastWritten) || System.nanoTime() - writtenAt < every.toNanos()) {
            return List.of();
        }
        return lastOffsets.entrySet().stream()
                .map(entry -> row(entry.getKey(), at, entry.getValue()))
                .toList();
    }

    void written() {
        writtenAt = System.nanoTime();
        lastWritten = proved;
    }

    /** The instant the last watermark vouched for; null when none was written. */
    @Nullable
    Instant lastWritten() {
        return lastWritten;
    }

    private OutboxRow row(int partition, Instant at, long lastOffset) {
        Watermark watermark = new Watermark(partition, at, lastOffset);
        byte[] payload = serde.write(Topics.CONSENT_WATERMARKS, watermark);
        return new OutboxRow(partition, Topics.CONSENT_WATERMARKS, Integer.toString(partition), payload);
    }
}
