package eu.consenthub.localstack.kafka;

import eu.consenthub.localstack.ground.FolderLock;
import eu.consenthub.localstack.ground.Ports;
import eu.consenthub.localstack.ground.QuietLogs;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** One broker, its own controller, on the loopback address. Topics are made on purpose only; nothing is forgotten between starts. */
public final class LocalKafka implements AutoCloseable {

    private static final String[] LOGGERS = {"kafka", "org.apache.kafka", "state.change.logger"};

    /** It warns of every start of its own. */
    private static final String CHATTY = "org.apache.kafka.controller.QuorumController";

    /** It warns of every stop, too. */
    private static final String CHATTY_AT_THE_END = "org.apache.kafka.clients.NetworkClient";

    private final Path folder;
    private final int port;
    private @Nullable FolderLock lock;
    private @Nullable KafkaRaftServer server;

    private LocalKafka(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts a broker on this folder, formatted when it is new.
     *
     * @param port loopback port for clients, 0 for a free one
     * @throws eu.consenthub.localstack.ground.LocalStackProblem in one sentence, when the port or the folder is taken
     */
    public static LocalKafka start(Path folder, int port) {
        LocalKafka kafka = new LocalKafka(folder, Ports.choose(port, Ports.KAFKA));
        kafka.start();
        return kafka;
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts again after {@link #stop}, on the same folder and port. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        QuietLogs.errorsOnly(CHATTY);
        QuietLogs.warningsOnly(LOGGERS);
        Ports.requireFree(port, Ports.KAFKA);
        FolderLock taken = FolderLock.take(folder);
        try {
            server = started();
            lock = taken;
        } catch (RuntimeException | Error e) {
            taken.close();
            throw e;
        }
    }

    /** Stops serving; what was acknowledged stays in the folder. */
    public synchronized void stop() {
        if (server != null) {
            QuietLogs.errorsOnlyWhile(CHATTY_AT_THE_END, server::shutdown);
            server.awaitShutdown();
            server = null;
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private KafkaRaftServer started() {
        BrokerFolder.format(folder.resolve("data"));
        KafkaConfig config = new KafkaConfig(BrokerSettings.of(folder.resolve("data"), port, Ports.choose(0, Ports.KAFKA)), false);
        KafkaRaftServer broker = new KafkaRaftServer(config, Time.SYSTEM);
        broker.startup();
        return broker;
    }
}
