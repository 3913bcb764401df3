package eu.consenthub.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.platform.outbox.Machines;
import eu.consenthub.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;

class ListenerTests {

    private final String topic = "listened-" + UUID.randomUUID();

    @Test
    void deliversAFailedBatchAgainUntilItPassesWhateverTheFailure() {
        try (ConfigurableApplicationContext context = start()) {
            Reader reader = context.getBean(Reader.class);
            reader.failures = List.of(new ClassCastException("a mistake of ours"), new IllegalStateException("database away"));
            send(context, "one", "two", "three");
            until(() -> assertThat(reader.passed).containsExactly("one", "two", "three"));
            assertThat(reader.attempts).isEqualTo(3);
        }
    }

    @Test
    void putsPoisonAsideWithItsOriginAndGoesOn() {
        try (ConfigurableApplicationContext context = start()) {
            Reader reader = context.getBean(Reader.class);
            reader.failures = List.of();
            send(context, "poison", "good");
            until(() -> assertThat(reader.passed).containsExactly("good"));
            assertThat(context.getBean(TopicReadiness.class).lastOffsets(topic + Topics.DEAD_LETTER_SUFFIX))
                    .containsExactly(Map.entry(0, 0L));
            assertThat(context.getBean(MeterRegistry.class).counter("hub.dead.letters", "topic", topic).count()).isOne();
        }
    }

    @Test
    void createsTopicsOnceAndLeavesThemAsTheyAre() {
        try (ConfigurableApplicationContext context = start()) {
            TopicReadiness readiness = context.getBean(TopicReadiness.class);
            readiness.ensure(Map.of(topic, TopicSpec.keptForEver(7, (short) 1)));
            assertThat(readiness.lastOffsets(topic)).containsExactly(Map.entry(0, -1L));
        }
    }

    private ConfigurableApplicationContext start() {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=WARN", "logging.level.org.springframework.kafka=OFF",
                        "logging.level.org.apache.kafka=ERROR",
                        "spring.main.banner-mode=off", "test.topic=" + topic)
                .properties(Machines.running().properties())
                .run();
        context.getBean(TopicReadiness.class).ensure(Map.of(
                topic, TopicSpec.keptFor(Duration.ofHours(1), 1, (short) 1),
                topic + Topics.DEAD_LETTER_SUFFIX, TopicSpec.keptForEver(1, (short) 1)));
        return context;
    }

    private void send(ConfigurableApplicationContext context, String... texts) {
        try (Producer<String, byte[]> producer = context.getBean(KafkaClients.class).producer("test")) {
            for (String text : texts) {
                producer.send(new ProducerRecord<>(topic, "key", text.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static void until(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    static class Reader {

        final List<String> passed = new CopyOnWriteArrayList<>();
        volatile List<RuntimeException> failures = List.of();
        volatile int attempts;
        private final DeadLetters aside;

        Reader(DeadLetters aside) {
            this.aside = aside;
        }

        @KafkaListener(topics = "${test.topic}", groupId = "${test.topic}")
        void on(List<ConsumerRecord<String, byte[]>> records) {
            int attempt = attempts++;
            if (attempt < failures.size()) {
                throw failures.get(attempt);
            }
            records.forEach(this::take);
        }

        private void take(ConsumerRecord<String, byte[]> record) {
            String text = new String(record.value(), StandardCharsets.UTF_8);
            if (text.equals("poison")) {
                aside.record(record.topic(), record, "unreadable");
            } else {
                passed.add(text);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    @Import(KafkaConfiguration.class)
    static class App {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Reader reader(DeadLetters aside) {
            return new Reader(aside);
        }
    }
}
