package eu.consenthub.allinone.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Where one system listens; all ports on the loopback address. */
public record HubAddresses(int consentPort, int notifierPort, int sandboxPort, int registryPort, int kafkaPort, int postgresPort) {

    /** Six ports nobody listens on. */
    public static HubAddresses free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            return new HubAddresses(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4), ports.get(5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(HubAddresses::release);
        }
    }

    public String consent() {
        return "http://localhost:" + consentPort;
    }

    public String notifier() {
        return "http://localhost:" + notifierPort;
    }

    public String sandbox() {
        return "http://localhost:" + sandboxPort;
    }

    public String registry() {
        return "http://localhost:" + registryPort;
    }

    public String kafka() {
        return "localhost:" + kafkaPort;
    }

    /** JDBC address of one of the databases, {@code consent} or {@code notifier}. */
    public String jdbc(String database) {
        return "jdbc:postgresql://localhost:" + postgresPort + "/" + database;
    }

    List<String> arguments() {
        return List.of(
                "--local-stack.consent-port=" + consentPort,
                "--local-stack.notifier-port=" + notifierPort,
                "--local-stack.sandbox-port=" + sandboxPort,
                "--local-stack.registry-port=" + registryPort,
                "--local-stack.kafka-port=" + kafkaPort,
                "--local-stack.postgres-port=" + postgresPort);
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
