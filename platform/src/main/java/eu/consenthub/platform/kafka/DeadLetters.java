package eu.consenthub.platform.kafka;

import eu.consenthub.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Where a consumer puts what it cannot understand, so that it can go on without hiding anything: the bytes as they came, on
 * {@code <topic>.dead-letter}, with reason and origin as headers; counted by {@code hub.dead.letters}.
 */
public final class DeadLetters implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final KafkaClients clients;
    private final MeterRegistry meters;
    private @Nullable Producer<String, byte[]> producer;

    DeadLetters(KafkaClients clients, MeterRegistry meters) {
        this.clients = clients;
        this.meters = meters;
    }

    /**
     * Stores the record and returns when the broker has acknowledged it. Blocks: for Kafka listeners only.
     *
     * @param topic  the topic it came from
     * @param reason a few words without any value of the record, e.g. {@code unreadable}
     * @throws KafkaException when it could not be stored; let it pass, so that the batch is delivered again
     */
    public void record(String topic, ConsumerRecord<String, byte[]> record, String reason) {
        List<Header> headers = List.of(
                header("reason", reason),
                header("partition", Integer.toString(record.partition())),
                header("offset", Long.toString(record.offset())));
        send(new ProducerRecord<>(topic + Topics.DEAD_LETTER_SUFFIX, null, record.key(), record.value(), headers));
        meters.counter("hub.dead.letters", "topic", topic).increment();
        LOG.error("Put a record of {} aside: partition {}, offset {}, {}", topic, record.partition(), record.offset(), reason);
    }

    private void send(ProducerRecord<String, byte[]> letter) {
        try {
            producer().send(letter).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("Could not put a record aside on " + letter.topic(), e);
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = clients.producer("dead-letters");
        }
        return producer;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void destroy() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }
}
