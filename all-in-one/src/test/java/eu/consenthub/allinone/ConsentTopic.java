package eu.consenthub.allinone;

import eu.consenthub.schemas.EventSerde;
import eu.consenthub.schemas.Topics;
import eu.consenthub.schemas.v1.ConsentEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.GenericContainer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The consent events as a consumer of another system reads them, from the beginning. */
record ConsentTopic(String bootstrapServers) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static ConsentTopic at(String bootstrapServers) {
        return new ConsentTopic(bootstrapServers);
    }

    /** The name of the fact that the event with this id carries; waits for it for half a minute. */
    String factOf(String eventId) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
        try (var serde = EventSerde.bundled();
                var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CONSENT_EVENTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Instant end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    Optional<String> fact = factIn(serde.read(record.topic(), record.value(), ConsentEvent.class), eventId);
                    if (fact.isPresent()) {
                        return fact.get();
                    }
                }
            }
        }
        throw new AssertionError("No event " + eventId + " on " + Topics.CONSENT_EVENTS);
    }

    private static Optional<String> factIn(ConsentEvent event, String eventId) {
        return event.getEventId().toString().equals(eventId)
                ? Optional.of(((GenericContainer) event.getFact()).getSchema().getName())
                : Optional.empty();
    }
}
