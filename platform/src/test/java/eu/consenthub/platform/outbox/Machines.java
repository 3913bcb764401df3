package eu.consenthub.platform.outbox;

import eu.consenthub.localstack.kafka.LocalKafka;
import eu.consenthub.localstack.postgres.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** One real database and one real broker for all tests of the JVM. */
public final class Machines {

    private static final Machines ONLY = new Machines();

    private final LocalPostgres postgres;
    private final LocalKafka kafka;

    private Machines() {
        Path folder = folder();
        postgres = LocalPostgres.start(folder.resolve("postgres"), 0, false);
        kafka = LocalKafka.start(folder.resolve("kafka"), 0);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("consent"), "consent_owner", "consent_owner")
                .locations("classpath:platform/db/migration")
                .placeholders(Map.of("app_role", "consent_app"))
                .load()
                .migrate();
    }

    public static Machines running() {
        return ONLY;
    }

    public LocalKafka kafka() {
        return kafka;
    }

    /** Settings of a service that runs on them. */
    public String[] properties() {
        return new String[]{
                "spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "spring.r2dbc.url=" + postgres.r2dbcUrl("consent"),
                "spring.r2dbc.username=consent_app",
                "spring.r2dbc.password=consent_app"};
    }

    /** Runs statements as the owner of the database, who may do what the application may not. */
    public void asOwner(String... statements) {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("consent"), "consent_owner", "consent_owner");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("platform-tests");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
