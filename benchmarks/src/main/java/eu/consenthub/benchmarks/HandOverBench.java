package eu.consenthub.benchmarks;

import eu.consenthub.allinone.drive.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Contacts per second handed to the mail provider, with gate, claim and vault release on, to a sandbox that only accepts. */
final class HandOverBench {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Bench bench;

    HandOverBench(Bench bench) {
        this.bench = bench;
    }

    /** @param rounds campaigns to send; the first is the warm-up and does not count */
    void run(int rounds) {
        bench.marketing().awaitOpenGate(LIMIT);
        List<Double> rates = new ArrayList<>();
        int recipients = 0;
        for (int i = 0; i < rounds; i++) {
            JsonNode progress = send("Campaign " + i);
            recipients = progress.get("handedOver").asInt();
            double seconds = seconds(progress);
            bench.report().say(recipients + " contacts in " + seconds + " s: " + Report.rate(recipients / seconds, "contacts"));
            if (i > 0) {
                rates.add(recipients / seconds);
            }
        }
        double median = rates.stream().sorted().skip(rates.size() / 2).findFirst().orElse(Double.NaN);
        bench.report().row("campaign hand-over, " + recipients + " contacts", Report.rate(median, "contacts"), "", "≥ 5,000 contacts/s");
    }

    private JsonNode send(String name) {
        String campaign = bench.marketing().newCampaign(name, "newsletter");
        bench.marketing().send(campaign).expect(202);
        Pause.until("the campaign ends", LIMIT, () -> ended(campaign));
        return bench.marketing().progress(campaign);
    }

    /** Looks as often as a person would: counting a large campaign costs the database something. */
    private boolean ended(String campaign) {
        Pause.millis(1000);
        return bench.marketing().progress(campaign).get("status").asString().equals("COMPLETED");
    }

    private static double seconds(JsonNode progress) {
        Duration took = Duration.between(
                java.time.Instant.parse(progress.get("startedAt").asString()),
                java.time.Instant.parse(progress.get("finishedAt").asString()));
        return took.toMillis() / 1000.0;
    }
}
