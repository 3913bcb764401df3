package eu.consenthub.allinone.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole system as a process of its own, on its own folder and ports: it can be stopped, or killed as a power cut would. */
public final class HubProcess implements AutoCloseable {

    private static final String MAIN_CLASS = "eu.consenthub.allinone.AllInOne";
    private static final String READY = "The consent hub is ready";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HubAddresses addresses;
    private final Process process;
    private final Path log;
    private final Duration startTook;

    private HubProcess(HubAddresses addresses, Process process, Path log, Duration startTook) {
        this.addresses = addresses;
        this.process = process;
        this.log = log;
        this.startTook = startTook;
    }

    /**
     * Starts the system and waits until it says that it is ready.
     *
     * @param folder    its data folder; what an earlier process left there is found again
     * @param heap      largest heap of the process in MiB, both services, broker and sandbox together
     * @param arguments further settings, {@code --name=value}
     * @throws IllegalStateException when it ends or is silent for three minutes; the message holds the end of its log
     */
    public static HubProcess start(HubAddresses addresses, Path folder, int heap, String... arguments) {
        Path log = folder.resolveSibling(folder.getFileName() + "-" + System.nanoTime() + ".log");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN_CLASS,
                "--local-stack.folder=" + folder));
        command.addAll(addresses.arguments());
        command.addAll(List.of(arguments));
        Instant begun = Instant.now();
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            awaitReady(process, log, begun);
            return new HubProcess(addresses, process, log, Duration.between(begun, Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HubAddresses addresses() {
        return addresses;
    }

    /** Everything the process printed so far. */
    public String log() {
        return read(log);
    }

    /** From the start of the process until it said that it is ready. */
    public Duration startTook() {
        return startTook;
    }

    public long pid() {
        return process.pid();
    }

    /** Ends the process with no chance to say goodbye, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks the process to end, as Ctrl-C does, and waits for it. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The system did not end within a minute:\n" + tail(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void awaitReady(Process process, Path log, Instant begun) {
        while (!read(log).contains(READY)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The system ended before it was ready:\n" + tail(log));
            }
            if (Duration.between(begun, Instant.now()).compareTo(PATIENCE) > 0) {
                process.destroyForcibly();
                throw new IllegalStateException("The system was not ready in time:\n" + tail(log));
            }
            Pause.millis(50);
        }
    }

    private static String tail(Path log) {
        String text = read(log);
        return text.substring(Math.max(0, text.length() - 6000));
    }

    private static String read(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
