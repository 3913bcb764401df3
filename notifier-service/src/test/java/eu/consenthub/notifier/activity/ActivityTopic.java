package eu.consenthub.notifier.activity;

import eu.consenthub.notifier.NotifierFixture;
import eu.consenthub.schemas.EventSerde;
import eu.consenthub.schemas.Topics;
import eu.consenthub.schemas.v1.ContactActivity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the activity topic as the other services do. */
final class ActivityTopic {

    private static final EventSerde SERDE = EventSerde.bundled();

    private ActivityTopic() {}

    /** Everything on the topic about this contact, in order. */
    static List<ContactActivity> about(UUID contactId) {
        Map<String, Object> settings = Map.of("bootstrap.servers", NotifierFixture.kafka().bootstrapServers());
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, consumer.partitionsFor(Topics.CONTACT_ACTIVITY).size())
                    .mapToObj(partition -> new TopicPartition(Topics.CONTACT_ACTIVITY, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ContactActivity> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key().equals(contactId.toString())) {
                        found.add(SERDE.read(Topics.CONTACT_ACTIVITY, record.value(), ContactActivity.class));
                    }
                }
            }
            return found;
        }
    }
}
