package eu.consenthub.localstack.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports, checked before anything is started on them. */
public final class Ports {

    /** The settings that choose the ports, as they are named in a sentence about a taken one. */
    public static final String POSTGRES = "local-stack.postgres-port";
    public static final String KAFKA = "local-stack.kafka-port";
    public static final String REGISTRY = "local-stack.registry-port";
    public static final String SANDBOX = "local-stack.sandbox-port";

    private Ports() {}

    /** The wanted port if nothing listens there, or a free one when 0 is wanted. */
    public static int choose(int wanted, String setting) {
        if (wanted == 0) {
            return free();
        }
        requireFree(wanted, setting);
        return wanted;
    }

    /** @throws LocalStackProblem when something listens on the port already */
    public static void requireFree(int port, String setting) {
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as the servers do; a port in TIME_WAIT is free
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw taken(port, setting, e);
        }
    }

    public static LocalStackProblem taken(int port, String setting, Throwable cause) {
        return new LocalStackProblem("Port " + port + " is already taken: stop what listens there, or choose another port with "
                + setting + ".", cause);
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
