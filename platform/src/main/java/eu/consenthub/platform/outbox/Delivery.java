package eu.consenthub.platform.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Rows handed to the producer in their order, and what became of each. It stops handing over at the first failure: what
 * follows is sent again from the database anyway.
 */
final class Delivery {

    private static final long SLICE_MILLIS = 500;

    private final List<OutboxRow> rows;
    private final AtomicReferenceArray<@Nullable RecordMetadata> acknowledged;
    private final CountDownLatch open;
    private volatile @Nullable Exception failure;

    private Delivery(List<OutboxRow> rows) {
        this.rows = rows;
        this.acknowledged = new AtomicReferenceArray<>(rows.size());
        this.open = new CountDownLatch(rows.size());
    }

    /**
     * Hands the rows over and returns when every one of them is acknowledged or has failed.
     *
     * @param meanwhile called about twice a second while waiting
     */
    static Delivery of(List<OutboxRow> rows, Producer<String, byte[]> producer, Runnable meanwhile) throws InterruptedException {
        Delivery delivery = new Delivery(rows);
        delivery.handOver(producer);
        while (!delivery.open.await(SLICE_MILLIS, TimeUnit.MILLISECONDS)) {
            meanwhile.run();
        }
        return delivery;
    }

    /** Ids that may be deleted: acknowledged, and nothing before them on the same line has failed. */
    Long[] done() {
        Set<OutboxRow.Line> broken = new HashSet<>();
        List<Long> done = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            OutboxRow row = rows.get(i);
            if (failure == null) {
                done.add(row.id());
            } else if (acknowledged.get(i) == null) {
                broken.add(row.line());
            } else if (!broken.contains(row.line())) {
                done.add(row.id());
            }
        }
        return done.toArray(Long[]::new);
    }

    /** Where the acknowledged ones of this topic ended up. */
    List<RecordMetadata> acknowledged(String topic) {
        List<RecordMetadata> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RecordMetadata place = acknowledged.get(i);
            if (place != null && place.topic().equals(topic)) {
                found.add(place);
            }
        }
        return found;
    }

    /** Why not all were acknowledged; null when they were. */
    @Nullable
    Exception failure() {
        return failure;
    }

    private void handOver(Producer<String, byte[]> producer) {
        for (int i = 0; i < rows.size(); i++) {
            int place = i;
            OutboxRow row = rows.get(i);
            if (failure != null) {
                open.countDown();
                continue;
            }
            try {
                producer.send(
                        new ProducerRecord<>(row.topic(), row.key(), row.payload()),
                        (metadata, exception) -> settle(place, metadata, exception));
            } catch (RuntimeException e) {
                settle(place, null, e);
            }
        }
    }

    private void settle(int place, @Nullable RecordMetadata metadata, @Nullable Exception exception) {
        if (exception == null) {
            acknowledged.set(place, metadata);
        } else {
            failure = exception;
        }
        open.countDown();
    }
}
