package eu.consenthub.localstack.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.localstack.ground.LocalStackProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    @TempDir
    Path folder;

    @Test
    void keepsRecordsAcrossAStopAndASecondStart() throws Exception {
        try (LocalKafka first = LocalKafka.start(folder, 0)) {
            createTopic(first);
            send(first, "one");
            first.stop();
            first.start();
            send(first, "two");
        }
        try (LocalKafka second = LocalKafka.start(folder, 0)) {
            assertThat(read(second, 2)).containsExactly("one", "two");
        }
    }

    @Test
    void keepsWhatItAcknowledgedWhenItsJvmIsKilled() throws Exception {
        Process jvm = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), KilledBroker.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(jvm.inputReader().lines().anyMatch("acknowledged"::equals)).isTrue();
        jvm.destroyForcibly().waitFor();

        try (LocalKafka kafka = LocalKafka.start(folder, 0)) {
            assertThat(read(kafka, 1)).containsExactly("before the kill");
        }
    }

    @Test
    void refusesAFolderThatAnotherBrokerUses() {
        try (LocalKafka first = LocalKafka.start(folder, 0)) {
            assertThatThrownBy(() -> LocalKafka.start(folder, 0))
                    .isInstanceOf(LocalStackProblem.class)
                    .hasMessageContaining("is in use by another running local stack");
            assertThatThrownBy(() -> LocalKafka.start(folder.resolve("other"), first.port()))
                    .isInstanceOf(LocalStackProblem.class)
                    .hasMessageContaining("Port " + first.port())
                    .hasMessageContaining("local-stack.kafka-port");
        }
    }

    static void createTopic(LocalKafka kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("words", 1, (short) 1))).all().get();
        }
    }

    static void send(LocalKafka kafka, String word) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("words", word)).get();
        }
    }

    private static List<String> read(LocalKafka kafka, int count) {
        List<String> words = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest"), new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("words", 0)));
            consumer.seekToBeginning(consumer.assignment());
            for (int i = 0; i < 20 && words.size() < count; i++) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> words.add(record.value()));
            }
        }
        return words;
    }
}
