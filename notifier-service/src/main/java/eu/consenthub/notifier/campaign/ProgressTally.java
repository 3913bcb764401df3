package eu.consenthub.notifier.campaign;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds up the grouped counts of recipients. */
final class ProgressTally {

    private static final Set<String> WAITING = Set.of("QUEUED", "CLAIMED");
    private static final Set<String> TAKEN = Set.of("HANDED_OVER", "DELIVERED", "COMPLAINED");

    private final List<Count> counts;

    ProgressTally(List<Count> counts) {
        this.counts = counts;
    }

    /** Recipients of one state and reason. */
    record Count(String state, @Nullable String reason, boolean handedOver, long recipients, long unsubscribed) {}

    ProgressView view(Campaign campaign, @Nullable String waitingFor) {
        return new ProgressView(
                campaign.status(),
                waitingFor,
                sum(count -> true),
                sum(count -> WAITING.contains(count.state())),
                sum(count -> count.handedOver() || TAKEN.contains(count.state())),
                sum(count -> count.state().equals("DELIVERED") || count.state().equals("COMPLAINED")),
                sum(count -> count.state().equals("FAILED")),
                sum(count -> count.state().equals("COMPLAINED")),
                counts.stream().mapToLong(Count::unsubscribed).sum(),
                skipped(),
                sum(count -> count.state().equals("UNCERTAIN")),
                campaign.startedAt(),
                campaign.finishedAt());
    }

    private long sum(Predicate<Count> wanted) {
        return counts.stream()
                .filter(wanted)
                .mapToLong(Count::recipients)
                .sum();
    }

    private Map<String, Long> skipped() {
        return counts.stream()
                .filter(count -> count.state().equals("SKIPPED"))
                .collect(Collectors.groupingBy(
                        count -> String.valueOf(count.reason()), TreeMap::new, Collectors.summingLong(Count::recipients)));
    }
}
