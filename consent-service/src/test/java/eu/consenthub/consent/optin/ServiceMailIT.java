package eu.consenthub.consent.optin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.Rule;
import eu.consenthub.platform.kafka.KafkaClients;
import eu.consenthub.schemas.EventSerde;
import eu.consenthub.schemas.Topics;
import eu.consenthub.schemas.v1.ServiceMailKind;
import eu.consenthub.schemas.v1.ServiceMailRequested;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServiceMailIT {

    private static final EventSerde SERDE = EventSerde.bundled();

    @Rule("CONS-2")
    @Test
    @DisplayName("CONS-2: one mail is wanted per request, and the topic that says so knows neither who nor what")
    void wantsOneMailPerRequestWithoutSayingWhoseItIs() {
        Subscriber somebody = Subscriber.somebody();
        somebody.asks(Subscriber.NEWSLETTER, Subscriber.OFFERS);
        UUID mail = somebody.request();

        await().atMost(Duration.ofSeconds(20)).until(() -> !wanted(mail).isEmpty());

        byte[] bytes = wanted(mail).getFirst();
        ServiceMailRequested record = SERDE.read(Topics.SERVICE_MAILS, bytes, ServiceMailRequested.class);
        assertThat(wanted(mail)).hasSize(1);
        assertThat(record.getKind()).isEqualTo(ServiceMailKind.CONFIRMATION);
        assertThat(record.getLocale()).isEqualTo("fr");
        assertThat(Duration.between(record.getRequestedAt(), record.getExpiresAt())).isEqualTo(Duration.ofDays(7));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("@", "clinique", "newsletter");
    }

    @Rule("PERM-13")
    @Test
    @DisplayName("PERM-13: a service mail's address is released while its request is open, each time accounted for, and never after")
    void releasesWhileTheRequestIsOpenOnly() {
        Subscriber somebody = Subscriber.somebody();
        somebody.asks(Subscriber.NEWSLETTER);
        UUID request = somebody.request();

        JsonNode mail = Subscriber.release(request, 200);

        assertThat(mail.get("email").stringValue()).isEqualTo(somebody.email());
        assertThat(mail.get("locale").stringValue()).isEqualTo("fr");
        assertThat(mail.get("purposes").get(0).get("title").stringValue()).isEqualTo("Lettre d’information");
        assertThat(disclosures(request)).hasSize(1).first().satisfies(row -> {
            assertThat(row).containsEntry("recipient", "notifier").containsEntry("purpose", "newsletter").containsEntry("reason",
                    "CONFIRMATION");
            assertThat(Arrays.asList((Object[]) row.get("contact_ids"))).isEmpty();
        });

        Subscriber.confirms(somebody.getsMail());

        assertThat(Subscriber.release(request, 410).get("code").stringValue()).isEqualTo("REQUEST_CLOSED");
        Subscriber.note(request, 410);
        assertThat(Subscriber.release(UUID.randomUUID(), 410).get("code").stringValue()).isEqualTo("REQUEST_CLOSED");
        assertThat(disclosures(request)).hasSize(2);
    }

    @Rule("CONS-2")
    @Test
    @DisplayName("CONS-2: every link ever released works, so that a mail given up for lost that arrives after all is no dead end")
    void keepsEarlierLinksGood() {
        Subscriber somebody = Subscriber.somebody();
        somebody.asks(Subscriber.NEWSLETTER);
        String first = somebody.getsMail();
        String second = somebody.getsMail();

        assertThat(second).isNotEqualTo(first);
        assertThat(Subscriber.confirms(first)).contains("Votre accord est enregistré");
        assertThat(Subscriber.confirms(second)).contains("Votre accord est enregistré");
    }

    @Rule("CONS-2")
    @Test
    @DisplayName("CONS-2: what is given already is not asked for again, and a request of which nothing is left is not kept")
    void asksOnlyForWhatIsNotGivenYet() {
        RecordedContact contact = RecordedContact.subscribed();
        Subscriber person = new Subscriber(contact.email());

        person.asks(Subscriber.NEWSLETTER);
        Subscriber.release(person.request(), 410);
        assertThat(person.requests()).isEmpty();

        person.asks(Subscriber.NEWSLETTER, Subscriber.OFFERS);
        UUID request = person.request();
        JsonNode mail = Subscriber.release(request, 200);
        assertThat(mail.get("purposes").valueStream().map(named -> named.get("purpose").stringValue()))
                .containsExactly("commercial-offers");
        assertThat(disclosures(request).getFirst()).extractingByKey("contact_ids")
                .satisfies(ids -> assertThat(Arrays.asList((Object[]) ids)).containsExactly(contact.id()));
        Subscriber.confirms(person.getsMail());
        assertThat(contact.history("dpo").get("items").valueStream().filter(item -> item.get("type").stringValue().equals("ConsentGiven")))
                .hasSize(2);
    }

    @Test
    void isForTheNotifierAlone() {
        for (String user : List.of("integration", "marketing", "dpo", "management", "auditor")) {
            ConsentServiceFixture.as(user).post().uri("/internal/service-mails/{id}/release", UUID.randomUUID()).exchange().expectStatus()
                    .isForbidden();
        }
        ConsentServiceFixture.anybody().post().uri("/internal/service-mails/{id}/release", UUID.randomUUID()).exchange().expectStatus()
                .isUnauthorized();
        ConsentServiceFixture.as("notifier").put().uri("/internal/service-mails/{id}/text", UUID.randomUUID())
                .bodyValue(Map.of("subject", " ")).exchange().expectStatus().isBadRequest();
    }

    private static List<Map<String, Object>> disclosures(UUID request) {
        return ConsentServiceFixture.database()
                .sql("SELECT recipient, purpose, reason, contact_ids FROM disclosure WHERE reference = :reference")
                .bind("reference", request.toString())
                .fetch()
                .all()
                .collectList()
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
    }

    private static List<byte[]> wanted(UUID mail) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                ConsentServiceFixture.bean(KafkaClients.class).consumerConfig())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.SERVICE_MAILS)
                    .stream()
                    .map(partition -> new TopicPartition(Topics.SERVICE_MAILS, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<byte[]> found = new ArrayList<>();
            while (consumer.endOffsets(partitions).entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (mail.toString().equals(record.key())) {
                        found.add(record.value());
                    }
                }
            }
            return found;
        }
    }
}
