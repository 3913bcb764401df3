package eu.consenthub.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class DeliveryTests {

    private static final List<OutboxRow> ROWS = List.of(row(1, "a"), row(2, "b"), row(3, "a"), row(4, "b"), row(5, "c"));

    private final MockProducer<String, byte[]> producer = new MockProducer<>(false, null, new StringSerializer(),
            new ByteArraySerializer());

    @Test
    void deletesAllWhenAllWereAcknowledged() {
        assertThat(delivered("ok", "ok", "ok", "ok", "ok").done()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void keepsWhatFollowsAFailureOnTheSameKey() {
        Delivery delivery = delivered("fail", "ok", "ok", "ok", "ok");
        assertThat(delivery.done()).as("3 has the key of 1").containsExactly(2L, 4L, 5L);
        assertThat(delivery.failure()).isInstanceOf(TimeoutException.class);
    }

    @Test
    void deletesWhatWentBeforeAFailureOnTheSameKey() {
        assertThat(delivered("ok", "ok", "fail", "fail", "ok").done()).containsExactly(1L, 2L, 5L);
    }

    @Test
    void stopsHandingOverAtTheFirstFailure() throws InterruptedException {
        producer.sendException = new KafkaException("closed");
        Delivery delivery = Delivery.of(ROWS, producer, () -> {
        });
        assertThat(delivery.done()).isEmpty();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void countsOnlyTheAcknowledgedPlaces() {
        assertThat(delivered("ok", "fail", "ok", "ok", "fail").acknowledged("topic")).hasSize(3);
        assertThat(delivered("ok", "ok", "ok", "ok", "ok").acknowledged("other")).isEmpty();
    }

    private Delivery delivered(String... outcomes) {
        producer.clear();
        CompletableFuture<Delivery> delivery = CompletableFuture.supplyAsync(() -> {
            try {
                return Delivery.of(ROWS, producer, () -> {
                });
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Awaitility.await().until(() -> producer.history().size() == ROWS.size());
        for (String outcome : outcomes) {
            if (outcome.equals("ok")) {
                producer.completeNext();
            } else {
                producer.errorNext(new TimeoutException("no answer"));
            }
        }
        return delivery.join();
    }

    private static OutboxRow row(long id, String key) {
        return new OutboxRow(id, "topic", key, new byte[]{1});
    }
}
