package eu.consenthub.platform.outbox;

import eu.consenthub.platform.kafka.KafkaClients;
import eu.consenthub.platform.kafka.TopicReadiness;
import eu.consenthub.platform.kafka.TopicSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** The relay's way to Kafka: topics first, then one producer, thrown away after each failure. Used by the relay's one thread. */
final class Publisher {

    private final KafkaClients clients;
    private final TopicReadiness readiness;
    private final Map<String, TopicSpec> topics;
    private @Nullable Producer<String, byte[]> producer;

    Publisher(KafkaClients clients, TopicReadiness readiness, Map<String, TopicSpec> topics) {
        this.clients = clients;
        this.readiness = readiness;
        this.topics = topics;
    }

    /**
     * Makes sure of the topics and opens the producer, unless it is open.
     *
     * @throws org.apache.kafka.common.KafkaException when the broker is away
     */
    Producer<String, byte[]> connect() {
        if (producer == null) {
            readiness.ensure(topics);
            producer = clients.producer("relay");
        }
        return producer;
    }

    /** Sends in order and waits for every answer. */
    Delivery deliver(List<OutboxRow> rows, Runnable meanwhile) throws InterruptedException {
        return Delivery.of(rows, connect(), meanwhile);
    }

    /** The last offset of each partition of the topic, -1 for an empty one. */
    Map<Integer, Long> lastOffsets(String topic) {
        return readiness.lastOffsets(topic);
    }

    /** Gives up what is still on its way; the database has it. */
    void disconnect() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
