package eu.consenthub.benchmarks;

import eu.consenthub.allinone.drive.HubProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the measurements and prints them as one table: {@code Benchmarks [import] [consents] [gate] [hand-over] [history[=entries]] [start]},
 * all but {@code history} without a word, because that one first fills the ledger with ten million entries, or so many as it names; arguments like {@code --name=value} are settings of the measured system. Everything runs on this machine's loopback and ends by itself, after about ten minutes.
 */
public final class Benchmarks {

    private static final Set<String> USUAL = Set.of("import", "consents", "gate", "hand-over", "start");
    private static final Set<String> ALL = Set.of("import", "consents", "gate", "hand-over", "history", "start");
    private static final long LARGE = 10_000_000;

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException {
        List<String> settings = Stream.of(arguments).filter(argument -> argument.startsWith("--")).toList();
        Set<String> named = Stream.of(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .map(argument -> argument.replaceFirst("^history=.*", "history"))
                .collect(Collectors.toSet());
        Set<String> wanted = named.isEmpty() ? USUAL : named;
        if (!ALL.containsAll(wanted)) {
            throw new IllegalArgumentException("Choose among " + ALL);
        }
        Report report = new Report();
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "benchmark").resolve("data");
        Bench bench = Bench.on(folder.toAbsolutePath(), settings, report);
        try (HubProcess process = bench.start()) {
            report.say("the system runs as process " + process.pid() + " with a heap of " + Bench.HEAP + " MiB");
            measure(bench, wanted, entries(arguments));
        }
        if (wanted.contains("start")) {
            new StartBench(bench).run(5);
        }
        System.out.println(report.table());
    }

    private static long entries(String... arguments) {
        return Stream.of(arguments)
                .filter(argument -> argument.startsWith("history="))
                .map(argument -> Long.parseLong(argument.substring("history=".length())))
                .findFirst()
                .orElse(LARGE);
    }

    private static void measure(Bench bench, Set<String> wanted, long entries) {
        ImportBench imports = new ImportBench(bench);
        if (wanted.contains("import")) {
            imports.run(20_000, 50_000, 50_000, 50_000);
        } else if (wanted.equals(Set.of("history"))) {
            imports.run(5_000, 20_000);
        } else {
            imports.run(20_000, 60_000);
        }
        if (wanted.contains("hand-over")) {
            new HandOverBench(bench).run(4);
        }
        Database consent = bench.database("consent");
        if (wanted.contains("consents")) {
            List<String> contacts = consent.column("SELECT contact_id FROM contact ORDER BY contact_id LIMIT 19200");
            List<String> emails = consent.column("SELECT match_key FROM contact ORDER BY contact_id LIMIT 19200");
            new ConsentBench(bench, contacts, emails).run(1, 16, 64);
        }
        if (wanted.contains("gate")) {
            bench.marketing().awaitOpenGate(Duration.ofMinutes(5));
            List<String> receiving = consent.column("""
                    SELECT contact_id
                    FROM standing
                    WHERE purpose = 'newsletter' AND channel = 'EMAIL' AND status = 'GIVEN'
                    LIMIT 20000""");
            new GateBench(bench).run(receiving, 200, Duration.ofSeconds(30));
        }
        if (wanted.contains("history")) {
            new HistoryBench(bench).run(entries);
        }
    }
}
