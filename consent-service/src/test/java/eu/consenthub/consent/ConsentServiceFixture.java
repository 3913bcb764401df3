package eu.consenthub.consent;

import eu.consenthub.localstack.kafka.LocalKafka;
import eu.consenthub.localstack.postgres.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The service on a real PostgreSQL and a real Kafka, started once per JVM and stopped with it. */
public final class ConsentServiceFixture {

    private static final ConsentServiceFixture ONCE = new ConsentServiceFixture();

    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final ReactiveWebServerApplicationContext service;

    private ConsentServiceFixture() {
        Path folder = temporaryFolder();
        postgres = LocalPostgres.start(folder.resolve("postgres"), 0, false);
        kafka = LocalKafka.start(folder.resolve("kafka"), 0);
        service = (ReactiveWebServerApplicationContext) ConsentService.application().run(arguments());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** A bean of the running service. */
    public static <T> T bean(Class<T> type) {
        return ONCE.service.getBean(type);
    }

    /** The database as the service sees it. */
    public static DatabaseClient database() {
        return bean(DatabaseClient.class);
    }

    public static LocalPostgres postgres() {
        return ONCE.postgres;
    }

    /** The broker, to be stopped and started again. */
    public static LocalKafka kafka() {
        return ONCE.kafka;
    }

    public static String url() {
        return "http://localhost:" + Objects.requireNonNull(ONCE.service.getWebServer()).getPort();
    }

    /** A client signed in as one of the local users, whose password is the name. */
    public static WebTestClient as(String user) {
        return anybody().mutate()
                .defaultHeaders(headers -> headers.setBasicAuth(user, user))
                .build();
    }

    /** A client without credentials. */
    public static WebTestClient anybody() {
        return WebTestClient.bindToServer()
                .baseUrl(url())
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** A second instance on the same database and broker, with these settings over the usual ones; to be closed by the test. */
    public static ReactiveWebServerApplicationContext another(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(ONCE.arguments()));
        arguments.addAll(List.of(settings));
        return (ReactiveWebServerApplicationContext) ConsentService.application().run(arguments.toArray(String[]::new));
    }

    /** An address that no other test uses. */
    public static String someAddress() {
        return "c" + UUID.randomUUID().toString().replace("-", "").substring(0, 16) + "@clinique-exemple.fr";
    }

    private String[] arguments() {
        List<String> arguments = new ArrayList<>(List.of("--spring.profiles.active=local"));
        Map.of(
                "server.port", "0",
                "spring.r2dbc.url", postgres.r2dbcUrl("consent"),
                "spring.flyway.url", postgres.jdbcUrl("consent"),
                "spring.kafka.bootstrap-servers", kafka.bootstrapServers())
                .forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return arguments.toArray(String[]::new);
    }

    private void stop() {
        service.close();
        kafka.close();
        postgres.close();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("consent");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
