package eu.consenthub.localstack.postgres;

import eu.consenthub.localstack.ground.LocalStackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server that outlived a killed JVM: it is asked to stop before a new one starts on its folder. */
final class LeftOverServer {

    private static final int PATIENCE_SECONDS = 30;

    private LeftOverServer() {}

    /** Called only by the holder of the folder's lock, so no living stack can own the server that is found. */
    static void stop(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(LeftOverServer::isPostgres)
                    .ifPresent(process -> stop(process, data));
        } catch (IOException | RuntimeException e) {
            throw new LocalStackProblem("A PostgreSQL server may still run on " + data.toAbsolutePath()
                    + " and could not be stopped: " + e.getMessage(), e);
        }
    }

    /** The number may have been given to a stranger since. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> Path.of(command).getFileName().toString().startsWith("postgres")).orElse(false);
    }

    private static void stop(ProcessHandle process, Path data) {
        signal(process, "INT"); // fast shutdown: sessions are ended, the log is flushed
        if (!gone(process)) {
            signal(process, "QUIT"); // immediate shutdown: the next start recovers from the log
        }
        if (!gone(process)) {
            throw new LocalStackProblem("The PostgreSQL server " + process.pid() + " on " + data.toAbsolutePath()
                    + " does not stop: stop it by hand.");
        }
    }

    private static void signal(ProcessHandle process, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean gone(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
