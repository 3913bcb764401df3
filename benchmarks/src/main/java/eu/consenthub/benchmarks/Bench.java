package eu.consenthub.benchmarks;

import eu.consenthub.allinone.drive.HubAddresses;
import eu.consenthub.allinone.drive.HubProcess;
import eu.consenthub.allinone.drive.Marketing;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The running system that is measured, and what all measurements share. */
record Bench(HubAddresses at, Path folder, List<String> settings, Marketing marketing, Report report) {

    /** Largest heap of both services, the broker and the sandbox together, MiB. */
    static final int HEAP = 768;

    /** The settings of the measured system: the sandbox only accepts, and the POST that stores nothing exists. */
    private static final List<String> SETTINGS = List.of(
            "--local-stack.webhooks=false",
            "--local-stack.profiles=benchmark");

    /** @param further settings of the measured system, {@code --name=value}, to compare with */
    static Bench on(Path folder, List<String> further, Report report) {
        HubAddresses at = HubAddresses.free();
        List<String> settings = Stream.concat(SETTINGS.stream(), further.stream()).toList();
        return new Bench(at, folder, settings, new Marketing(at), report);
    }

    HubProcess start() {
        return HubProcess.start(at, folder, HEAP, settings.toArray(String[]::new));
    }

    Database database(String name) {
        return new Database(at.jdbc(name), name + "_owner");
    }
}
