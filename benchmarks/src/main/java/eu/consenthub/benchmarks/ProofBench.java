package eu.consenthub.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The proofs of a whole ledger: its export, its verification in the hub, and that of the export by a process which has nothing but
 * the file and the keys. A figure counts only if every entry was there, roots were, and the ledger was found whole.
 */
final class ProofBench {

    private static final String VERIFIER = "eu.consenthub.verifier.Verifier";

    private final Bench bench;
    private final Hub hub;

    ProofBench(Bench bench) {
        this.bench = bench;
        this.hub = new Hub(bench.at().consentPort());
    }

    void run(long entries) {
        verification(entries);
        Path file = bench.folder().resolveSibling("ledger.ndjson");
        try {
            export(entries, file);
            offline(entries, file);
        } finally {
            delete(file);
        }
    }

    private void verification(long entries) {
        long begun = System.nanoTime();
        String answer = hub.text("/api/ledger/verification");
        double seconds = secondsSince(begun);
        boolean whole = answer.contains("\"valid\":true") && answer.contains("\"checkedEntries\":" + entries + ",");
        if (!whole || answer.contains("\"checkedRoots\":0,")) {
            throw new IllegalStateException("The ledger is not whole: " + answer);
        }
        bench.report().row("verification of the whole ledger in the hub", Report.rate(entries / seconds, "entries"),
                String.format(Locale.ROOT, "%,d entries in %.1f s, heap %d MiB for the whole system", entries, seconds, Bench.HEAP), "");
    }

    private void export(long entries, Path file) {
        long begun = System.nanoTime();
        hub.store("/api/ledger/export", file);
        double seconds = secondsSince(begun);
        bench.report().row("export of the whole ledger as NDJSON, for checking elsewhere", Report.rate(entries / seconds, "entries"),
                String.format(Locale.ROOT, "%,d entries, %,d MiB in %.1f s, heap %d MiB for the whole system", entries, size(file) >> 20,
                        seconds, Bench.HEAP),
                "");
    }

    /** A heap that grows with the contacts alone: the verifier keeps the end of each chain. */
    private void offline(long entries, Path file) {
        int heap = (int) (64 + entries / 10_000);
        Path keys = file.resolveSibling("jwks.json");
        hub.store("/.well-known/jwks.json", keys);
        long begun = System.nanoTime();
        String said = verifier(heap, file, keys);
        double seconds = secondsSince(begun);
        if (!said.contains(" is whole: " + entries + " entries ")) {
            throw new IllegalStateException("The verifier says: " + said);
        }
        bench.report().row("verification of the export, offline", Report.rate(entries / seconds, "entries"),
                String.format(Locale.ROOT, "%.1f s with the start of the process, heap %d MiB", seconds, heap), "");
    }

    private static String verifier(int heap, Path file, Path keys) {
        List<String> command = List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx" + heap + "m", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), VERIFIER, "verify", file.toString(), "--keys", keys.toString());
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The verifier ended with " + process.exitValue() + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
