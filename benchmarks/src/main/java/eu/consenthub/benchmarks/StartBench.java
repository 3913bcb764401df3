package eu.consenthub.benchmarks;

import eu.consenthub.allinone.drive.HubProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From the start of the process to "ready", on the data folder the other measurements have filled. */
final class StartBench {

    private final Bench bench;

    StartBench(Bench bench) {
        this.bench = bench;
    }

    void run(int rounds) {
        List<Duration> taken = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            try (HubProcess process = bench.start()) {
                taken.add(process.startTook());
            }
        }
        Duration median = taken.stream().sorted().skip(taken.size() / 2).findFirst().orElse(Duration.ZERO);
        bench.report().row(
                "cold start of the whole system on an existing data folder",
                String.format(Locale.ROOT, "%.1f s", median.toMillis() / 1000.0),
                rounds + " starts",
                "< 30 s");
    }
}
