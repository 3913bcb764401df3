package eu.consenthub.consent.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.Rule;
import eu.consenthub.platform.kafka.KafkaClients;
import eu.consenthub.schemas.EventSerde;
import eu.consenthub.schemas.Topics;
import eu.consenthub.schemas.v1.ActivityKind;
import eu.consenthub.schemas.v1.ConsentEvent;
import eu.consenthub.schemas.v1.ConsentGiven;
import eu.consenthub.schemas.v1.ContactActivity;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ActivityIT {

    private static final EventSerde SERDE = EventSerde.bundled();

    @Rule("PERM-5")
    @Test
    void takesAComplaintToldTwiceAsOneObjection() {
        RecordedContact contact = RecordedContact.subscribed();
        ContactActivity complaint = activity(contact, ActivityKind.COMPLAINED, "newsletter");

        send(contact, complaint);
        send(contact, complaint);
        send(contact, activity(contact, ActivityKind.BOUNCED, null));

        await().atMost(Duration.ofSeconds(20)).until(() -> types(contact).contains("ContactPointUndeliverable"));
        assertThat(types(contact)).containsExactly("ContactRegistered", "ConsentGiven", "ProcessingObjected", "ContactPointUndeliverable");
        JsonNode objection = contact.history("dpo").get("items").get(2);
        assertThat(objection.get("actor").stringValue()).isEqualTo("PROVIDER");
        assertThat(objection.get("method").stringValue()).isEqualTo("FEEDBACK_LOOP");
        assertThat(objection.get("channel").stringValue()).isEqualTo("EMAIL");
        assertThat(contact.decision("newsletter").get("code").stringValue()).isEqualTo("OBJECTED");
    }

    @Test
    void takesTheProvidersUnsubscribeAsAWithdrawalOfThatPurposeOnly() {
        RecordedContact contact = RecordedContact.subscribed();
        contact.say(RecordedContact.gives("event-invitations", "EMAIL"), 201);

        send(contact, activity(contact, ActivityKind.UNSUBSCRIBED, "newsletter"));

        await().atMost(Duration.ofSeconds(20)).until(() -> types(contact).contains("ConsentWithdrawn"));
        assertThat(contact.decision("newsletter").get("code").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(contact.decision("event-invitations").get("code").stringValue()).isEqualTo("OK");
    }

    @Test
    void putsAsideWhatItCannotReadAndGoesOn() {
        RecordedContact contact = RecordedContact.subscribed();

        try (Producer<String, byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>(Topics.CONTACT_ACTIVITY, contact.id().toString(), new byte[]{1, 2, 3}));
        }
        send(contact, activity(contact, ActivityKind.COMPLAINED, "newsletter"));

        await().atMost(Duration.ofSeconds(20)).until(() -> types(contact).contains("ProcessingObjected"));
        assertThat(records(Topics.CONTACT_ACTIVITY + Topics.DEAD_LETTER_SUFFIX, contact)).hasSize(1);
    }

    @Test
    void publishesWhatWasRecordedUnderTheSameEventId() {
        RecordedContact contact = RecordedContact.created();
        JsonNode recorded = contact.say(RecordedContact.gives("newsletter", "EMAIL"), 201);

        await().atMost(Duration.ofSeconds(20)).until(() -> records(Topics.CONSENT_EVENTS, contact).size() == 2);

        ConsentEvent event = SERDE.read(Topics.CONSENT_EVENTS, records(Topics.CONSENT_EVENTS, contact).getLast(), ConsentEvent.class);
        assertThat(event.getEventId()).isEqualTo(UUID.fromString(recorded.get("eventId").stringValue()));
        assertThat(event.getSequence()).isEqualTo(2);
        assertThat(event.getFact()).isInstanceOfSatisfying(ConsentGiven.class,
                given -> assertThat(given.getPurpose()).isEqualTo("newsletter"));
    }

    private static ContactActivity activity(RecordedContact contact, ActivityKind kind, @org.jspecify.annotations.Nullable String purpose) {
        return ContactActivity.newBuilder()
                .setActivityId(UUID.randomUUID())
                .setContactId(contact.id())
                .setKind(kind)
                .setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
                .setPurpose(purpose)
                .build();
    }

    private static void send(RecordedContact contact, ContactActivity activity) {
        try (Producer<String, byte[]> producer = producer()) {
            producer.send(
                    new ProducerRecord<>(Topics.CONTACT_ACTIVITY, contact.id().toString(), SERDE.write(Topics.CONTACT_ACTIVITY, activity)));
        }
    }

    private static Producer<String, byte[]> producer() {
        return ConsentServiceFixture.bean(KafkaClients.class).producer("test-" + UUID.randomUUID());
    }

    private static List<byte[]> records(String topic, RecordedContact contact) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                ConsentServiceFixture.bean(KafkaClients.class).consumerConfig())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic)
                    .stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<byte[]> found = new ArrayList<>();
            while (consumer.endOffsets(partitions).entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (contact.id().toString().equals(record.key())) {
                        found.add(record.value());
                    }
                }
            }
            return found;
        }
    }

    private static List<String> types(RecordedContact contact) {
        return contact.history("dpo").get("items").valueStream().map(item -> item.get("type").stringValue()).toList();
    }
}
