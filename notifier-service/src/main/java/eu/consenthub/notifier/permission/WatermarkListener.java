package eu.consenthub.notifier.permission;

import eu.consenthub.notifier.contract.FeedReader;
import eu.consenthub.notifier.contract.FeedWatermark;
import eu.consenthub.schemas.Topics;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.annotation.PartitionOffset;
import org.springframework.kafka.annotation.TopicPartition;
import org.springframework.stereotype.Component;

/** Where the watermarks come in. Every instance hears all of them, from a few minutes back. */
@Component
class WatermarkListener {

    private final FeedReader reader;
    private final FeedWatch watch;
    private final UnreadableRecords unreadable;

    WatermarkListener(FeedReader reader, FeedWatch watch, UnreadableRecords unreadable) {
        this.reader = reader;
        this.watch = watch;
        this.unreadable = unreadable;
    }

    @KafkaListener(id = "notifier-watermarks", groupId = "notifier-watermarks", topicPartitions = @TopicPartition(topic = Topics.CONSENT_WATERMARKS, partitionOffsets = @PartitionOffset(partition = "0", initialOffset = "-1000")))
    void on(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(record -> read(record).ifPresent(watch::hear));
    }

    private Optional<FeedWatermark> read(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(reader.watermark(record.value()));
        } catch (RuntimeException e) {
            unreadable.putAside(record);
            return Optional.empty();
        }
    }
}
