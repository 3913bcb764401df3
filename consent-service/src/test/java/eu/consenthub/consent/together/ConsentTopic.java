package eu.consenthub.consent.together;

import eu.consenthub.schemas.EventSerde;
import eu.consenthub.schemas.Topics;
import eu.consenthub.schemas.v1.ConsentEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The consent events as any consumer reads them, from the beginning to the end. */
final class ConsentTopic {

    private ConsentTopic() {}

    /** The events of these contacts in the order of the topic, each event once though it may be there twice. */
    static Map<UUID, List<ConsentEvent>> eventsOf(Collection<UUID> contacts, String bootstrapServers) {
        Map<UUID, List<ConsentEvent>> found = new HashMap<>();
        contacts.forEach(contact -> found.put(contact, new ArrayList<>()));
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
        try (var serde = EventSerde.bundled();
                var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CONSENT_EVENTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    ConsentEvent event = serde.read(record.topic(), record.value(), ConsentEvent.class);
                    List<ConsentEvent> events = found.get(event.getContactId());
                    if (events != null && events.stream().noneMatch(one -> one.getEventId().equals(event.getEventId()))) {
                        events.add(event);
                    }
                }
            }
        }
        return found;
    }
}
