package eu.consenthub.platform.outbox;

import static eu.consenthub.platform.outbox.TopicReader.until;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.schemas.EventSerde;
import eu.consenthub.schemas.Topics;
import eu.consenthub.schemas.v1.Watermark;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatermarkTests {

    private static final String[] WRITING = {"hub.relay.watermarks=true", "hub.relay.watermark-every=20ms", "hub.relay.poll=10ms",
            "hub.relay.batch=5"};

    @BeforeEach
    void emptyOutbox() {
        Machines.running().kafka().start();
        Machines.running().asOwner("TRUNCATE outbox", "DELETE FROM relay_lease");
    }

    @Test
    void watermarkCoversWhatWasCommittedBefore() {
        Map<String, Instant> committed = new ConcurrentHashMap<>();
        try (Service service = Service.start(WRITING)) {
            Instant start = service.now();
            CompletableFuture.allOf(IntStream.range(0, 8)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> write(service, committed), Thread::startVirtualThread))
                    .toArray(CompletableFuture[]::new)).join();
            until(() -> assertThat(service.status().depth()).isZero());
            Instant end = service.now();
            until(() -> assertThat(service.status().lastWatermarkAt()).isAfter(end));
            List<Watermark> watermarks = watermarks().stream().filter(watermark -> watermark.getAt().isAfter(start)).toList();
            Map<String, ConsumerRecord<String, byte[]>> events = events(committed);
            assertThat(events).hasSameSizeAs(committed);
            assertThat(watermarks.stream().filter(watermark -> watermark.getAt().isBefore(end)).map(Watermark::getAt).distinct().count())
                    .as("watermarks under load").isGreaterThan(3);
            assertThat(watermarks).allSatisfy(watermark -> assertCovers(watermark, events.values(), committed));
        }
    }

    @Test
    void watermarkWaitsForTheWholeBacklogThatItSaw() {
        Map<String, Instant> committed = new ConcurrentHashMap<>();
        try (Service service = Service.start("hub.relay.enabled=false", "hub.relay.watermarks=true", "hub.relay.watermark-every=0ms",
                "hub.relay.batch=5")) {
            IntStream.range(0, 100).forEach(i -> write(service, committed, Duration.ZERO));
            Instant start = service.now();
            service.relay().start();
            CompletableFuture<Void> more = CompletableFuture.runAsync(() -> write(service, committed), Thread::startVirtualThread);
            until(() -> assertThat(service.status().lastWatermarkAt()).isNotNull());
            more.join();
            until(() -> assertThat(service.status().depth()).isZero());
            Map<String, ConsumerRecord<String, byte[]>> events = events(committed);
            assertThat(watermarks().stream().filter(watermark -> watermark.getAt().isAfter(start)))
                    .isNotEmpty()
                    .allSatisfy(watermark -> assertCovers(watermark, events.values(), committed));
        }
    }

    @Test
    void watermarkKnowsTheEndsOfPartitionsAnotherHolderHasWritten() {
        String key = UUID.randomUUID().toString();
        try (Service first = Service.start(WRITING)) {
            first.store(Topics.CONSENT_EVENTS, key, "x");
            until(() -> assertThat(first.status().depth()).isZero());
        }
        ConsumerRecord<String, byte[]> event = TopicReader.read(Topics.CONSENT_EVENTS).stream()
                .filter(record -> record.key().equals(key)).findFirst().orElseThrow();
        try (Service second = Service.start(WRITING)) {
            Instant start = second.now();
            until(() -> assertThat(second.status().lastWatermarkAt()).isNotNull().isAfter(start));
            assertThat(watermarks().stream().filter(watermark -> watermark.getAt().isAfter(start)))
                    .filteredOn(watermark -> watermark.getPartition() == event.partition())
                    .isNotEmpty()
                    .allSatisfy(watermark -> assertThat(watermark.getLastOffset()).isGreaterThanOrEqualTo(event.offset()));
        }
    }

    @Test
    void noWatermarkWhilePaused() throws InterruptedException {
        try (Service service = Service.start(WRITING)) {
            until(() -> assertThat(service.status().lastWatermarkAt()).isNotNull());
            service.relay().pause();
            until(() -> assertThat(service.status().leaseholder()).isFalse());
            int before = watermarks().size();
            Thread.sleep(500);
            assertThat(watermarks()).hasSize(before);
            service.relay().resume();
            until(() -> assertThat(watermarks()).hasSizeGreaterThan(before));
        }
    }

    @Test
    void noWatermarkWhileTheBrokerIsAwayAndNoneThatHidesWhatWaits() {
        String key = UUID.randomUUID().toString();
        try (Service service = Service.start(WRITING)) {
            until(() -> assertThat(service.status().lastWatermarkAt()).isNotNull());
            Machines.running().kafka().stop();
            service.store(Topics.CONSENT_EVENTS, key, "decided while away");
            Instant decided = service.now();
            until(() -> assertThat(service.status().failing()).isTrue());
            assertThat(service.status().lastWatermarkAt()).isBefore(decided);
            Machines.running().kafka().start();
            until(() -> assertThat(service.status().lastWatermarkAt()).isAfter(decided));
            ConsumerRecord<String, byte[]> event = TopicReader.read(Topics.CONSENT_EVENTS).stream()
                    .filter(record -> record.key().equals(key)).findFirst().orElseThrow();
            assertThat(watermarks().stream().filter(watermark -> !watermark.getAt().isBefore(decided)))
                    .filteredOn(watermark -> watermark.getPartition() == event.partition())
                    .allSatisfy(watermark -> assertThat(watermark.getLastOffset()).isGreaterThanOrEqualTo(event.offset()));
        }
    }

    private static void assertCovers(
            Watermark watermark, Collection<ConsumerRecord<String, byte[]>> events, Map<String, Instant> committed) {
        assertThat(events.stream()
                .filter(event -> event.partition() == watermark.getPartition())
                .filter(event -> !Objects.requireNonNull(committed.get(event.key())).isAfter(watermark.getAt()))
                .filter(event -> event.offset() > watermark.getLastOffset())).isEmpty();
    }

    private static Map<String, ConsumerRecord<String, byte[]>> events(Map<String, Instant> committed) {
        return TopicReader.read(Topics.CONSENT_EVENTS).stream()
                .filter(record -> committed.containsKey(record.key()))
                .collect(Collectors.toMap(ConsumerRecord::key, Function.identity()));
    }

    private static void write(Service service, Map<String, Instant> committed) {
        for (int i = 0; i < 40; i++) {
            write(service, committed, Duration.ofMillis(ThreadLocalRandom.current().nextInt(20)));
        }
    }

    private static void write(Service service, Map<String, Instant> committed, Duration commitAfter) {
        String key = UUID.randomUUID().toString();
        service.store(List.of(new OutboxMessage(Topics.CONSENT_EVENTS, key, "x".getBytes(StandardCharsets.UTF_8))), commitAfter);
        committed.put(key, service.now());
    }

    private static List<Watermark> watermarks() {
        try (EventSerde serde = EventSerde.bundled()) {
            return TopicReader.read(Topics.CONSENT_WATERMARKS).stream()
                    .map(record -> serde.read(Topics.CONSENT_WATERMARKS, record.value(), Watermark.class))
                    .toList();
        }
    }
}
