package eu.consenthub.platform.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * Opens clients that speak bytes: {@code spring.kafka.*} says where and how securely, this class what our promises need. Opening
 * one may fail while the broker's name cannot be resolved, so nobody opens one at start-up. Whoever opens a client closes it.
 */
public final class KafkaClients {

    private final KafkaProperties properties;
    private final String application;

    KafkaClients(KafkaProperties properties, String application) {
        this.properties = properties;
        this.application = application;
    }

    /**
     * A producer that loses and reorders nothing it acknowledges, and gives up in seconds rather than minutes: what was not
     * acknowledged is still in the database.
     *
     * @param role unique within the service; part of the client id
     */
    public Producer<String, byte[]> producer(String role) {
        Map<String, Object> config = new HashMap<>(properties.buildProducerProperties());
        config.put(ProducerConfig.CLIENT_ID_CONFIG, application + "-" + role);
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
        config.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        config.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        reconnectQuickly(config);
        return new KafkaProducer<>(config);
    }

    /** An admin client whose calls end within seconds. */
    public Admin admin(String role) {
        Map<String, Object> config = new HashMap<>(properties.buildAdminProperties());
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, application + "-" + role);
        config.putIfAbsent(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        config.putIfAbsent(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        reconnectQuickly(config);
        return Admin.create(config);
    }

    /** Settings of consumers of string keys and byte values, from the beginning of the log when they have no position yet. */
    public Map<String, Object> consumerConfig() {
        Map<String, Object> config = new HashMap<>(properties.buildConsumerProperties());
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.putIfAbsent(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // A topic created after the consumer has started is found within this time, not after five minutes.
        config.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        reconnectQuickly(config);
        return config;
    }

    /** Freshness is counted in seconds: a broker that is back must be found at once. */
    private static void reconnectQuickly(Map<String, Object> config) {
        config.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 50);
        config.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        // Two services in one JVM would fight over the same MBean names; Micrometer tells what matters.
        config.putIfAbsent(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
    }
}
