package eu.consenthub.consent.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentService;
import eu.consenthub.localstack.postgres.LocalPostgres;
import eu.consenthub.verifier.chain.Finding;
import eu.consenthub.verifier.file.ExportFile;
import eu.consenthub.verifier.file.KeySet;
import eu.consenthub.verifier.file.Report;
import eu.consenthub.verifier.file.UnreadableExport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service with a ledger of its own that tests may damage, three days long: two are closed, the third is today's. Without Kafka. */
final class ProofFixture {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ProofFixture ONCE = new ProofFixture();

    static final UUID ANNE = ONCE.subscriber("anne");
    static final UUID BRUNO = ONCE.subscriber("bruno");
    static final UUID CLAIRE = ONCE.subscriber("claire");
    static final LocalDate FIRST_DAY = LocalDate.now(ZoneOffset.UTC);

    static {
        ONCE.says(ANNE, "commercial-offers");
        close(1);
        ONCE.says(BRUNO, "commercial-offers");
        ONCE.says(ANNE, "event-invitations");
        ONCE.says(CLAIRE, "event-invitations");
        close(2);
        ONCE.says(BRUNO, "event-invitations");
        ONCE.subscriber("david");
        owner().keep();
    }

    private final LocalPostgres postgres;
    private final LocalTsa tsa = new LocalTsa();
    private final ReactiveWebServerApplicationContext service;

    private ProofFixture() {
        try {
            postgres = LocalPostgres.start(Files.createTempDirectory("consent-proof"), 0, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        service = (ReactiveWebServerApplicationContext) ConsentService.application()
                .run("--spring.profiles.active=local", "--server.port=0", "--spring.r2dbc.url=" + postgres.r2dbcUrl("consent"),
                        "--spring.flyway.url=" + postgres.jdbcUrl("consent"), "--hub.relay.enabled=false",
                        "--logging.level.org.apache.kafka=off", "--spring.kafka.bootstrap-servers=localhost:1",
                        "--consent.proof.timestamp.url=" + tsa.url());
    }

    static LocalTsa tsa() {
        return ONCE.tsa;
    }

    static <T> T bean(Class<T> type) {
        return ONCE.service.getBean(type);
    }

    static String jdbcUrl() {
        return ONCE.postgres.jdbcUrl("consent");
    }

    /** The owner of the database, who can do everything. */
    static Owner owner() {
        return new Owner(jdbcUrl());
    }

    /** Closes what is over some days from now. */
    static long close(int daysFromNow) {
        return await(bean(RootEngine.class).run(midnightIn(daysFromNow)));
    }

    static Instant midnightIn(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days).atStartOfDay(ZoneOffset.UTC).plusMinutes(5).toInstant();
    }

    static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(30)));
    }

    static UUID newSubscriber() {
        return ONCE.subscriber("n" + UUID.randomUUID());
    }

    /** Makes this many contacts known at once, each with two entries. */
    static void subscribers(int count) {
        List<Map<String, Object>> all = IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of("contact", Map.of("email", "m" + UUID.randomUUID() + "@clinique-exemple.fr"),
                        "purpose", "newsletter", "channel", "EMAIL", "act", "GIVE", "method", "WEB_FORM", "wording",
                        Map.of("id", "newsletter-web", "version", 1, "language", "fr")))
                .toList();
        as("integration").post().uri("/api/consents").bodyValue(all).exchange().expectStatus().is2xxSuccessful().expectBody(String.class)
                .returnResult();
    }

    /** The answer of the endpoint. */
    static JsonNode verification() {
        return read("auditor", "/api/ledger/verification");
    }

    /** What the verifier says of the export, believing the published keys only. */
    static Optional<Finding> offline() {
        return report().firstBroken();
    }

    static Report report() {
        String keys = String.valueOf(read("auditor", "/.well-known/jwks.json"));
        try {
            return ExportFile.check(bytes(export()), KeySet.read(bytes(keys)));
        } catch (UnreadableExport e) {
            throw new IllegalStateException("line " + e.line(), e);
        }
    }

    static String export() {
        return Objects.requireNonNull(as("dpo").get().uri("/api/ledger/export").exchange().expectStatus().isOk().expectBody(String.class)
                .returnResult().getResponseBody());
    }

    static JsonNode read(String user, String uri) {
        String body = as(user).get().uri(uri).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
        return JSON.readTree(Objects.requireNonNull(body));
    }

    static WebTestClient as(String user) {
        return client(ONCE.service, user);
    }

    private static WebTestClient client(ReactiveWebServerApplicationContext service, String user) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + Objects.requireNonNull(service.getWebServer()).getPort())
                .responseTimeout(Duration.ofSeconds(30))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1 << 26))
                .defaultHeaders(headers -> headers.setBasicAuth(user, user))
                .build();
    }

    private UUID subscriber(String name) {
        JsonNode created = post("/api/contacts", Map.of("email", name + "@clinique-exemple.fr"));
        UUID id = UUID.fromString(created.get("contactId").stringValue());
        says(id, "newsletter");
        return id;
    }

    private void says(UUID contact, String purpose) {
        post("/api/contacts/" + contact + "/consents", Map.of("purpose", purpose, "channel", "EMAIL", "act", "GIVE", "method", "WEB_FORM",
                "wording", Map.of("id", purpose + "-web", "version", 1, "language", "fr"), "evidence", Map.of("form", "salon-2026")));
    }

    private JsonNode post(String uri, Map<String, ?> body) {
        String answer = client(service, "integration").post().uri(uri).bodyValue(body).exchange().expectBody(String.class).consumeWith(
                result -> assertThat(result.getStatus().is2xxSuccessful()).as(result.getResponseBody()).isTrue())
                .returnResult().getResponseBody();
        return JSON.readTree(Objects.requireNonNull(answer));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
