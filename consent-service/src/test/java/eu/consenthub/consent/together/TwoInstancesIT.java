package eu.consenthub.consent.together;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.standing.Standings;
import eu.consenthub.consent.together.Told.Pair;
import eu.consenthub.schemas.v1.ConsentEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.avro.generic.GenericContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import tools.jackson.databind.JsonNode;

/** Many clients, two instances, retries: as if one clerk had written one act after the other. */
class TwoInstancesIT {

    private static final int CONTACTS = 6;
    private static final int CLIENTS = 12;
    private static final int ACTS = 25;

    private static @Nullable ReactiveWebServerApplicationContext second;

    @BeforeContainer
    static void startTheSecond() {
        second = ConsentServiceFixture.another();
    }

    @AfterContainer
    static void stopTheSecond() {
        Objects.requireNonNull(second).close();
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void keepOneSequenceOneStandingAndEveryActOnce(@ForAll long seed) throws Exception {
        List<UUID> contacts = IntStream.range(0, CONTACTS).mapToObj(i -> RecordedContact.created().id()).toList();

        List<Told> told = run(contacts, seed);

        assertThat(told).extracting(Told::status).isSubsetOf(200, 201, 409);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(published(contacts)).isEqualTo(recorded(contacts)));
        Map<UUID, List<ConsentEvent>> topic = ConsentTopic.eventsOf(contacts, ConsentServiceFixture.kafka().bootstrapServers());
        for (UUID contact : contacts) {
            List<JsonNode> history = history(contact);
            hasNoGap(history);
            holdsEachActOnce(history, told.stream().filter(one -> one.contact().equals(contact)).toList());
            standsAsTheModel(contact, history);
            isPublishedInOrder(history, Objects.requireNonNull(topic.get(contact)));
        }
    }

    private static List<Told> run(List<UUID> contacts, long seed) throws Exception {
        List<String> instances = List.of(ConsentServiceFixture.url(),
                "http://localhost:" + Objects.requireNonNull(Objects.requireNonNull(second).getWebServer()).getPort());
        List<Told> told = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<RestlessClient> all = LongStream.range(0, CLIENTS)
                    .mapToObj(number -> new RestlessClient(instances, contacts, ACTS, seed + number))
                    .toList();
            for (Future<List<Told>> one : clients.invokeAll(all)) {
                told.addAll(one.get());
            }
        }
        return told;
    }

    private static void hasNoGap(List<JsonNode> history) {
        assertThat(history).extracting(item -> item.get("sequence").longValue())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, history.size()).boxed().toList());
    }

    /** One event for each key that was answered with 201, and for nothing else; a repetition names it, unless it came first and was refused. */
    private static void holdsEachActOnce(List<JsonNode> history, List<Told> told) {
        Map<String, List<Told>> byKey = told.stream().collect(groupingBy(Told::key));
        List<Told> recorded = told.stream().filter(Told::isRecorded).toList();
        assertThat(history.stream().skip(1).map(item -> item.get("eventId").stringValue()))
                .containsExactlyInAnyOrderElementsOf(recorded.stream().map(Told::eventId).toList());
        for (Told one : recorded) {
            assertThat(byKey.get(one.key())).filteredOn(same -> same.status() != 409).extracting(Told::eventId).containsOnly(one.eventId());
            JsonNode item = history.get((int) one.sequence() - 1);
            assertThat(item.get("eventId").stringValue()).isEqualTo(one.eventId());
            assertThat(item.get("act").stringValue()).isEqualTo(one.act());
            assertThat(pair(item)).isEqualTo(one.pair());
        }
    }

    private static void standsAsTheModel(UUID contact, List<JsonNode> history) {
        SequentialModel model = new SequentialModel();
        history.stream().skip(1)
                .forEach(item -> assertThat(model.takes(item.get("type").stringValue(), pair(item))).as("%s", item).isTrue());
        for (JsonNode item : RecordedContact.read("dpo", "/api/contacts/" + contact + "/standing").get("items")) {
            assertThat(item.get("status").stringValue()).isEqualTo(model.statusOf(pair(item)));
        }
        Standings standings = ConsentServiceFixture.bean(Standings.class);
        var id = new eu.consenthub.consent.contact.ContactId(contact);
        assertThat(standings.of(id).block()).isEqualTo(standings.at(id, Instant.now()).block());
    }

    private static void isPublishedInOrder(List<JsonNode> history, List<ConsentEvent> events) {
        assertThat(events).extracting(event -> event.getEventId().toString())
                .containsExactlyElementsOf(history.stream().map(item -> item.get("eventId").stringValue()).toList());
        assertThat(events).extracting(event -> ((GenericContainer) event.getFact()).getSchema().getName())
                .containsExactlyElementsOf(history.stream().map(item -> item.get("type").stringValue()).toList());
    }

    private static int published(List<UUID> contacts) {
        return ConsentTopic.eventsOf(contacts, ConsentServiceFixture.kafka().bootstrapServers()).values().stream().mapToInt(List::size)
                .sum();
    }

    private static int recorded(List<UUID> contacts) {
        return contacts.stream().mapToInt(contact -> history(contact).size()).sum();
    }

    private static List<JsonNode> history(UUID contact) {
        return RecordedContact.read("dpo", "/api/contacts/" + contact + "/history?limit=500").get("items").valueStream().toList();
    }

    private static Pair pair(JsonNode item) {
        return new Pair(item.get("purpose").asString(""), item.get("channel").asString(""));
    }
}
