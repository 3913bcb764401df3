package eu.consenthub.notifier;

import eu.consenthub.localstack.kafka.LocalKafka;
import eu.consenthub.localstack.postgres.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * The service on a real PostgreSQL and a real Kafka, started once per JVM and stopped with it. The consent-service is played
 * by {@link ConsentFeed}; its vault and Mailgun are expected at {@link #VAULT_PORT} and {@link #MAILGUN_PORT}, where a test
 * may put something that answers.
 */
public final class NotifierFixture {

    public static final int VAULT_PORT = freePort();
    public static final int MAILGUN_PORT = freePort();

    /** Waits that take half a minute or half an hour outside tests. */
    private static final List<String> QUICK = List.of(
            "--notifier.mailgun.read-timeout=2s", "--notifier.vault.timeout=60s", "--notifier.reconcile.settle=300ms",
            "--notifier.reconcile.trust-after=2s",
            "--logging.level.org.apache.kafka=error");

    private static final NotifierFixture ONCE = new NotifierFixture();

    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final ReactiveWebServerApplicationContext service;
    private final ConsentFeed feed;

    private NotifierFixture() {
        Path folder = temporaryFolder();
        postgres = LocalPostgres.start(folder.resolve("postgres"), 0, false);
        kafka = LocalKafka.start(folder.resolve("kafka"), 0);
        feed = new ConsentFeed(kafka.bootstrapServers());
        service = start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** What the consent-service would write. */
    public static ConsentFeed feed() {
        return ONCE.feed;
    }

    /** A bean of the running service. */
    public static <T> T bean(Class<T> type) {
        return ONCE.service.getBean(type);
    }

    public static DatabaseClient database() {
        return bean(DatabaseClient.class);
    }

    /** The broker, to be stopped and started again. */
    public static LocalKafka kafka() {
        return ONCE.kafka;
    }

    public static LocalPostgres postgres() {
        return ONCE.postgres;
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

    private ReactiveWebServerApplicationContext start() {
        List<String> arguments = new ArrayList<>();
        Map.of(
                "spring.profiles.active", "local",
                "server.port", "0",
                "spring.r2dbc.url", postgres.r2dbcUrl("notifier"),
                "spring.flyway.url", postgres.jdbcUrl("notifier"),
                "spring.kafka.bootstrap-servers", kafka.bootstrapServers(),
                "notifier.vault.url", "http://localhost:" + VAULT_PORT,
                "notifier.mailgun.base-url", "http://localhost:" + MAILGUN_PORT,
                "notifier.gate.limit", "3s")
                .forEach((key, value) -> arguments.add("--" + key + "=" + value));
        arguments.addAll(QUICK);
        return (ReactiveWebServerApplicationContext) NotifierService.application().run(arguments.toArray(String[]::new));
    }

    private void stop() {
        service.close();
        feed.close();
        kafka.close();
        postgres.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("notifier");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
