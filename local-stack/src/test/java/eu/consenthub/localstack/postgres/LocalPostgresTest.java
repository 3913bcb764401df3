package eu.consenthub.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.localstack.ground.LocalStackProblem;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasCommittedAcrossARestart() throws SQLException {
        try (LocalPostgres first = LocalPostgres.start(folder, 0, true)) {
            run(first, "consent", "consent_owner", "CREATE TABLE kept (word text)");
            run(first, "consent", "consent_owner", "INSERT INTO kept VALUES ('déjà')");
        }
        try (LocalPostgres second = LocalPostgres.start(folder, 0, true)) {
            assertThat(ask(second, "consent", "consent_owner", "SELECT word FROM kept")).isEqualTo("déjà");
            assertThat(ask(second, "consent", "consent_app", "SELECT current_setting('fsync')")).isEqualTo("on");
            assertThat(ask(second, "consent", "consent_app", "SELECT current_setting('synchronous_commit')")).isEqualTo("on");
        }
    }

    @Test
    void givesEachServiceADatabaseTheOtherCannotEnter() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(folder, 0, false)) {
            run(postgres, "notifier", "notifier_owner", "CREATE TABLE mine (id int)");

            assertThat(ask(postgres, "notifier", "notifier_app", "SELECT current_user")).isEqualTo("notifier_app");
            assertThatThrownBy(() -> run(postgres, "notifier", "notifier_app", "CREATE TABLE other (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> ask(postgres, "notifier", "consent_app", "SELECT 1"))
                    .hasMessageContaining("permission denied");
            assertThat(postgres.r2dbcUrl("notifier")).isEqualTo("r2dbc:postgresql://127.0.0.1:" + postgres.port() + "/notifier");
        }
    }

    @Test
    void stopsTheServerThatAKilledJvmLeftBehind() throws Exception {
        Process jvm = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), KilledLater.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(jvm.inputReader().readLine()).isEqualTo("started");
        assertThatThrownBy(() -> LocalPostgres.start(folder, 0, true))
                .isInstanceOf(LocalStackProblem.class)
                .hasMessageContaining("is in use by another running local stack");
        jvm.destroyForcibly().waitFor();
        ProcessHandle orphan = ProcessHandle
                .of(Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst())).orElseThrow();
        assertThat(orphan.isAlive()).isTrue();

        try (LocalPostgres postgres = LocalPostgres.start(folder, 0, true)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ask(postgres, "consent", "consent_owner", "SELECT word FROM kept")).isEqualTo("before the kill");
        }
    }

    @Test
    void namesThePortAndTheSettingWhenThePortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalPostgres.start(folder, other.getLocalPort(), false))
                    .isInstanceOf(LocalStackProblem.class)
                    .hasMessage("Port " + other.getLocalPort() + " is already taken: stop what listens there, or choose another "
                            + "port with local-stack.postgres-port.");
        }
    }

    static void run(LocalPostgres postgres, String database, String user, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(database), user, user);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres postgres, String database, String user, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(database), user, user);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
