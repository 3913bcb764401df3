package eu.consenthub.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Reads a topic whole, as a consumer far away would. */
final class TopicReader {

    private TopicReader() {}

    /** Everything on the topic now, partition by partition. */
    static List<ConsumerRecord<String, byte[]>> read(String topic) {
        Map<String, Object> config = Map.of("bootstrap.servers", Machines.running().kafka().bootstrapServers(), "metadata.max.age.ms", 500);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }

    /** The texts of one key, in their order on the topic. */
    static List<String> texts(String topic, String key) {
        return read(topic).stream()
                .filter(record -> key.equals(record.key()))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    static void until(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(assertion);
    }
}
