package eu.consenthub.notifier.campaign;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answer of {@code POST /api/campaigns/{id}/audience}. */
record AudienceView(
        @Schema(description = "Contacts that fit the audience's lists") long matching,
        @Schema(description = "Those who may be written to now") long allowed,
        @Schema(description = "The others, counted by the code of the rule that stops them") Map<String, Long> excluded) {

    static AudienceView of(Map<String, Long> verdicts) {
        SortedMap<String, Long> excluded = new TreeMap<>(verdicts);
        Long ok = excluded.remove("OK");
        long allowed = ok == null ? 0 : ok;
        long stopped = excluded.values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new AudienceView(allowed + stopped, allowed, excluded);
    }
}
