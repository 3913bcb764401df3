package eu.consenthub.benchmarks;

import eu.consenthub.allinone.sample.SampleContacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lines per second of an import, from the first byte uploaded to COMPLETED, with proofs, refusals and duplicates as in life. */
final class ImportBench {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Bench bench;

    ImportBench(Bench bench) {
        this.bench = bench;
    }

    /** @param sizes lines of each file; the first is the warm-up and does not count */
    void run(int... sizes) {
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            double rate = rateOf(sample(sizes[i], 100 + i), sizes[i]);
            bench.report().say(sizes[i] + " lines: " + Report.rate(rate, "lines"));
            if (i > 0) {
                rates.add(rate);
            }
        }
        double median = rates.stream().sorted().skip(rates.size() / 2).findFirst().orElse(Double.NaN);
        bench.report().row("import of a messy file, " + sizes[sizes.length - 1] + " lines", Report.rate(median, "lines"), "",
                "≥ 4,000 lines/s");
    }

    private double rateOf(Path file, int lines) {
        Instant begun = Instant.now();
        JsonNode view = bench.marketing().importFile(file, LIMIT);
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        if (view.get("lines").asInt() != lines || !view.get("status").asString().equals("COMPLETED")) {
            throw new IllegalStateException("The import did not take the whole file: " + view);
        }
        return lines / seconds;
    }

    private Path sample(int lines, long seed) {
        Path file = bench.folder().resolveSibling("contacts-" + seed + ".csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            SampleContacts.write(lines, seed, out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
