package eu.consenthub.allinone;

import eu.consenthub.allinone.drive.HubAddresses;
import eu.consenthub.allinone.drive.HubProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A system for one journey, on a folder of its own under {@code target}. Impatient where a person could wait. */
final class RunningHub {

    /** Settings under which a journey takes seconds: a stale feed is noticed soon, an unknown outcome is settled soon. */
    static final List<String> IMPATIENT = List.of(
            "--notifier.gate.limit=3s",
            "--notifier.reconcile.settle=500ms",
            "--notifier.reconcile.trust-after=3s");

    private final Path folder;
    private final HubAddresses addresses = HubAddresses.free();

    private RunningHub(Path folder) {
        this.folder = folder;
    }

    /** A system that has not been started yet and has no data. */
    static RunningHub named(String name) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "journeys").toAbsolutePath());
            return new RunningHub(Files.createTempDirectory(parent, name).resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HubAddresses addresses() {
        return addresses;
    }

    Path folder() {
        return folder;
    }

    HubProcess start(String... further) {
        List<String> arguments = new ArrayList<>(IMPATIENT);
        arguments.addAll(List.of(further));
        return HubProcess.start(addresses, folder, 768, arguments.toArray(String[]::new));
    }
}
