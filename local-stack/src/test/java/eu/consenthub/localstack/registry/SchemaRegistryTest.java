package eu.consenthub.localstack.registry;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.localstack.kafka.LocalKafka;
import eu.consenthub.schemas.EventSerde;
import eu.consenthub.schemas.SchemaCatalogue;
import eu.consenthub.schemas.Topics;
import eu.consenthub.schemas.v1.Watermark;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericRecord;
import org.apache.flink.formats.avro.registry.confluent.ConfluentRegistryAvroDeserializationSchema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaRegistryTest {

    private static final String SUBJECT = Topics.CONSENT_WATERMARKS + "-value";

    @TempDir
    Path folder;

    SchemaRegistry registry;

    @BeforeEach
    void start() {
        registry = SchemaRegistry.start(0);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    /** Flink's reader over Confluent's own registry client: neither was written here, and all they are told is the address. */
    @Test
    void letsAForeignReaderUnderstandATopicByTheRegistrysAddressAlone() throws Exception {
        Instant at = Instant.parse("2026-11-23T10:15:30.123Z");
        byte[] bytes = throughKafka(new Watermark(3, at, 41L));
        CachedSchemaRegistryClient client = new CachedSchemaRegistryClient(registry.baseUrl(), 10);
        Schema latest = new Schema.Parser().parse(client.getLatestSchemaMetadata(SUBJECT).getSchema());

        GenericRecord read = ConfluentRegistryAvroDeserializationSchema.forGeneric(latest, registry.baseUrl()).deserialize(bytes);

        assertThat(read.get("partition")).isEqualTo(3);
        assertThat(read.get("lastOffset")).isEqualTo(41L);
        assertThat(read.getSchema().getFullName()).isEqualTo(Watermark.getClassSchema().getFullName());
    }

    @Test
    void tellsConfluentsClientAllThatIsBundled() throws Exception {
        CachedSchemaRegistryClient client = new CachedSchemaRegistryClient(registry.baseUrl(), 10);

        assertThat(client.getAllSubjects())
                .containsExactlyInAnyOrderElementsOf(
                        SchemaCatalogue.entries().stream().map(SchemaCatalogue.Entry::subject).distinct().toList());
        for (SchemaCatalogue.Entry entry : SchemaCatalogue.entries()) {
            assertThat(client.getSchemaById(entry.id()).canonicalString()).contains("\"" + entry.schema().getName() + "\"");
            assertThat(client.getAllVersions(entry.subject())).contains(entry.version());
            assertThat(client.getId(entry.subject(), client.getSchemaById(entry.id()))).isEqualTo(entry.id());
            assertThat(client.getSchemaMetadata(entry.subject(), entry.version()).getId()).isEqualTo(entry.id());
        }
    }

    @Test
    void refusesWithTheRegistrysOwnCodes() throws Exception {
        CachedSchemaRegistryClient client = new CachedSchemaRegistryClient(registry.baseUrl(), 10);

        assertThat(codeOf(() -> client.getSchemaById(99))).isEqualTo(40403);
        assertThat(codeOf(() -> client.getLatestSchemaMetadata("nobody-value"))).isEqualTo(40401);
        assertThat(codeOf(() -> client.getSchemaMetadata(SUBJECT, 99))).isEqualTo(40402);
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(registry.baseUrl() + "/subjects/" + SUBJECT + "/versions/no")).build(),
                        BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("\"error_code\":42202");
        assertThat(response.headers().firstValue("content-type")).contains("application/vnd.schemaregistry.v1+json");
    }

    private byte[] throughKafka(Watermark watermark) throws Exception {
        try (LocalKafka kafka = LocalKafka.start(folder, 0); EventSerde serde = EventSerde.bundled()) {
            Map<String, Object> broker = Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest");
            try (Admin admin = Admin.create(broker)) {
                admin.createTopics(List.of(new NewTopic(Topics.CONSENT_WATERMARKS, 1, (short) 1))).all().get();
            }
            try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
                producer.send(new ProducerRecord<>(Topics.CONSENT_WATERMARKS, "3", serde.write(Topics.CONSENT_WATERMARKS, watermark)))
                        .get();
            }
            try (var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer.assign(List.of(new TopicPartition(Topics.CONSENT_WATERMARKS, 0)));
                return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
            }
        }
    }

    private static int codeOf(Question question) throws Exception {
        try {
            question.ask();
            return 0;
        } catch (RestClientException e) {
            return e.getErrorCode();
        }
    }

    private interface Question {
        void ask() throws Exception;
    }
}
