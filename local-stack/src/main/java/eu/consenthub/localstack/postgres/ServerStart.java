package eu.consenthub.localstack.postgres;

import eu.consenthub.localstack.ground.LocalStackProblem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Starts the server's processes with settings that suit a developer's machine. */
final class ServerStart {

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "384MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_checkpoints", "off"));

    private ServerStart() {}

    static EmbeddedPostgres run(Path folder, Path data, int port, boolean durable) {
        requireVersion(data);
        Path log = folder.resolve("server.log");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                // Unicode without the machine's locales, so that a folder behaves the same everywhere.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setPort(port);
        SETTINGS.forEach(builder::setServerConfig);
        Durability.settings(durable).forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException | RuntimeException e) {
            LeftOverServer.stop(data);
            throw new LocalStackProblem(explain(log, e), e);
        }
    }

    private static void requireVersion(Path data) {
        Path version = data.resolve("PG_VERSION");
        try {
            if (Files.exists(version) && !Files.readString(version).strip().equals("18")) {
                throw new LocalStackProblem("The folder " + data.toAbsolutePath() + " was written by PostgreSQL "
                        + Files.readString(version).strip() + ", which version 18 does not read: choose another folder.");
            }
        } catch (IOException e) {
            throw new LocalStackProblem("The folder " + data.toAbsolutePath() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String explain(Path log, Exception e) {
        if ("root".equals(System.getProperty("user.name")) && !Files.exists(Path.of("/usr/bin/unshare"))) {
            return "PostgreSQL refuses to run as root and 'unshare' is not here to help it: start as an ordinary user, for example"
                    + " with 'setpriv --reuid=1000 --regid=1000 --clear-groups'; its own words are in " + log.toAbsolutePath() + ".";
        }
        return "PostgreSQL did not start (" + e.getMessage() + "); its own words are in " + log.toAbsolutePath()
                + ". As root in a container without user namespaces, start as an ordinary user with 'setpriv'.";
    }
}
