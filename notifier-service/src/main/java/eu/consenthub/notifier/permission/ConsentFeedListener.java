package eu.consenthub.notifier.permission;

import eu.consenthub.notifier.contract.FeedEvent;
import eu.consenthub.notifier.contract.FeedReader;
import eu.consenthub.schemas.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Where the consent feed comes in. Blocks until a batch is stored, so that the order within a partition holds. */
@Component
class ConsentFeedListener {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentFeedListener.class);

    private final FeedReader reader;
    private final PermissionProjection projection;
    private final UnreadableRecords unreadable;
    private final Counter applied;
    private final Counter gaps;

    ConsentFeedListener(FeedReader reader, PermissionProjection projection, UnreadableRecords unreadable, MeterRegistry metrics) {
        this.reader = reader;
        this.projection = projection;
        this.unreadable = unreadable;
        this.applied = Counter.builder("hub.feed.applied")
                .description("Consent events applied")
                .register(metrics);
        this.gaps = Counter.builder("hub.feed.gaps")
                .description("Consent events that came before one that they follow; their contacts are denied until it comes")
                .register(metrics);
    }

    @KafkaListener(id = "notifier-consent-feed", topics = Topics.CONSENT_EVENTS, groupId = "notifier-permission", containerPostProcessor = "feedContainer", properties = "max.poll.records=4000")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<FeedRecord> feed = records.stream()
                .map(this::read)
                .toList();
        AppliedBatch batch = projection.apply(feed).block();
        if (batch != null) {
            count(batch);
        }
    }

    private FeedRecord read(ConsumerRecord<String, byte[]> record) {
        return new FeedRecord(record.partition(), record.offset(), event(record));
    }

    /** What cannot be read is put aside; events after it in the same chain will show the gap and deny the contact. */
    private @Nullable FeedEvent event(ConsumerRecord<String, byte[]> record) {
        try {
            return reader.event(record.value());
        } catch (RuntimeException e) {
            unreadable.putAside(record);
            return null;
        }
    }

    private void count(AppliedBatch batch) {
        applied.increment(batch.applied());
        if (batch.gaps() > 0) {
            gaps.increment(batch.gaps());
            LOG.warn("{} consent events came before one that they follow; their contacts are denied until it comes", batch.gaps());
        }
    }
}
