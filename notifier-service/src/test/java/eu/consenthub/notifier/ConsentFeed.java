package eu.consenthub.notifier;

import eu.consenthub.platform.kafka.TopicSettings;
import eu.consenthub.schemas.EventSerde;
import eu.consenthub.schemas.Topics;
import eu.consenthub.schemas.v1.ConsentEvent;
import eu.consenthub.schemas.v1.ServiceMailRequested;
import eu.consenthub.schemas.v1.Watermark;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plays the consent-service towards Kafka: events by the real serde, and watermarks four times a second while they are on. */
public final class ConsentFeed implements AutoCloseable {

    public static final int PARTITIONS = 6;

    private static final List<TopicPartition> ALL = IntStream.range(0, PARTITIONS)
            .mapToObj(partition -> new TopicPartition(Topics.CONSENT_EVENTS, partition))
            .toList();

    private final EventSerde serde = EventSerde.bundled();
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> offsets;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private volatile boolean watermarks = true;

    ConsentFeed(String servers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "acks", "all", "max.block.ms", 5_000);
        createTopics(settings);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        offsets = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        clock.scheduleWithFixedDelay(this::tick, 0, 250, TimeUnit.MILLISECONDS);
    }

    /** Puts an event on the topic, as it is. */
    public RecordMetadata send(ConsentEvent event) {
        return sendBytes(event.getContactId(), serde.write(Topics.CONSENT_EVENTS, event));
    }

    /** Puts bytes on the topic that may be no event at all. */
    public RecordMetadata sendBytes(UUID contactId, byte[] bytes) {
        return send(new ProducerRecord<>(Topics.CONSENT_EVENTS, contactId.toString(), bytes));
    }

    /** Stops or resumes the watermarks, as a stalled or mended relay would. */
    public void watermarks(boolean on) {
        watermarks = on;
    }

    private void tick() {
        if (!watermarks) {
            return;
        }
        try {
            Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
            offsets.endOffsets(ALL).forEach((partition, end) -> sendWatermark(new Watermark(partition.partition(), at, end - 1)));
        } catch (RuntimeException e) {
            // A broker that is stopped in a test hears no watermark.
        }
    }

    private void sendWatermark(Watermark watermark) {
        byte[] bytes = serde.write(Topics.CONSENT_WATERMARKS, (SpecificRecord) watermark);
        send(new ProducerRecord<>(Topics.CONSENT_WATERMARKS, Integer.toString(watermark.getPartition()), bytes));
    }

    /** What the consent-service writes when somebody asked to subscribe. */
    public void wants(ServiceMailRequested mail) {
        wantsBytes(mail.getMailId(), serde.write(Topics.SERVICE_MAILS, mail));
    }

    public void wantsBytes(UUID mailId, byte[] bytes) {
        send(new ProducerRecord<>(Topics.SERVICE_MAILS, mailId.toString(), bytes));
    }

    private RecordMetadata send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Kafka did not take a record of the test", e);
        }
    }

    private static void createTopics(Map<String, Object> settings) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.get("bootstrap.servers")))) {
            List<NewTopic> topics = new TopicSettings(PARTITIONS, (short) 1, Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1))
                    .specs()
                    .entrySet()
                    .stream()
                    .filter(entry -> !entry.getKey().endsWith(Topics.DEAD_LETTER_SUFFIX))
                    .map(entry -> new NewTopic(entry.getKey(), entry.getValue().partitions(), (short) 1))
                    .toList();
            admin.createTopics(topics)
                    .all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Could not create the topics of the test", e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        producer.close(Duration.ofSeconds(1));
    }
}
