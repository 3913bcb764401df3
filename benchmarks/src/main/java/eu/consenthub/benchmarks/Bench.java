package eu.consenthub.benchmarks;

import eu.consenthub.allinone.drive.HubAddresses;
import eu.consenthub.allinone.drive.HubProcess;
import eu.consenthub.allinone.drive.Marketing;
import java.nio.file.Path;
import java.util.List;

/** The running system that is measured, and what all measurements share. */
record Bench(HubAddresses at, Path folder, Marketing marketing, Report report) {

    /** Largest heap of both services, the broker and the sandbox together, MiB. */
    static final int HEAP = 768;

    /** The settings of the measured system: the sandbox only accepts, and the POST that stores nothing exists. */
    static final List<String> SETTINGS = List.of(
            "--local-stack.webhooks=false",
            "--local-stack.profiles=benchmark");

    static Bench on(Path folder, Report report) {
        HubAddresses at = HubAddresses.free();
        return new Bench(at, folder, new Marketing(at), report);
    }

    HubProcess start() {
        return HubProcess.start(at, folder, HEAP, SETTINGS.toArray(String[]::new));
    }

    Database database(String name) {
        return new Database(at.jdbc(name), name + "_owner");
    }
}
