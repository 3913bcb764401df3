package eu.consenthub.localstack.postgres;

import eu.consenthub.localstack.ground.FolderLock;
import eu.consenthub.localstack.ground.LocalStackProblem;
import eu.consenthub.localstack.ground.Ports;
import eu.consenthub.localstack.ground.QuietLogs;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A PostgreSQL server on the loopback address with the databases {@code consent} and {@code notifier} and their roles. It
 * trusts whoever can connect, as a server on a developer's own machine may; production does not use it.
 */
public final class LocalPostgres implements AutoCloseable {

    private final FolderLock lock;
    private final EmbeddedPostgres server;
    private final boolean durable;

    private LocalPostgres(FolderLock lock, EmbeddedPostgres server, boolean durable) {
        this.lock = lock;
        this.server = server;
        this.durable = durable;
    }

    /**
     * Starts the server on this folder, made when absent, and stops it at the latest when the JVM ends.
     *
     * @param port loopback port, 0 for a free one
     * @param durable true: an acknowledged commit survives a power cut; false, for tests: faster
     * @throws LocalStackProblem in one sentence, when the port or the folder is taken or the server cannot run
     */
    public static LocalPostgres start(Path folder, int port, boolean durable) {
        LocalPostgres postgres = startForOwner(folder, port, durable);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "local-postgres-close"));
        return postgres;
    }

    /** As {@link #start}, for an owner who closes it himself after what uses it, also when the JVM ends. */
    public static LocalPostgres startForOwner(Path folder, int port, boolean durable) {
        QuietLogs.warningsOnly("io.zonky.test.db.postgres");
        FolderLock lock = FolderLock.take(folder);
        try {
            LeftOverServer.stop(data(folder));
            LocalPostgres postgres = new LocalPostgres(lock,
                    ServerStart.run(folder, data(folder), Ports.choose(port, Ports.POSTGRES), durable), durable);
            postgres.prepare();
            return postgres;
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /** Stops the server that a killed JVM left on this folder, if there is one, so that its port is free again. */
    public static void stopLeftOver(Path folder) {
        try (FolderLock mine = FolderLock.take(folder)) {
            LeftOverServer.stop(data(folder));
        }
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public String r2dbcUrl(String database) {
        return "r2dbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new LocalStackProblem("PostgreSQL did not stop cleanly; what was committed is safe.", e);
        } finally {
            lock.close();
        }
    }

    private void prepare() {
        try {
            Databases.ensure(server);
            Durability.require(server, durable);
        } catch (SQLException e) {
            close();
            throw new LocalStackProblem("PostgreSQL started but could not be prepared: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }
}
