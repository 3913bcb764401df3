package eu.consenthub.verifier.chain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the first finding in the order of the ledger, whatever the order in which it is looked through. */
public final class Findings {

    /** Entries that seem to be missing but may still come, by contact; only a broken ledger has any. */
    private final Map<UUID, Finding> gaps = new HashMap<>();
    private @Nullable Finding first;

    public void add(Finding finding) {
        if (first == null || Finding.FIRST.compare(finding, first) < 0) {
            first = finding;
        }
    }

    /** An entry is missing, unless it comes later. */
    void addGap(UUID contactId, Finding gap) {
        gaps.putIfAbsent(contactId, gap);
    }

    /** An entry came after all. */
    void closeGap(UUID contactId, long sequence) {
        gaps.computeIfPresent(contactId, (id, gap) -> Long.valueOf(sequence).equals(gap.sequence()) ? null : gap);
    }

    /** The first finding, once everything has been looked at. */
    public Optional<Finding> first() {
        gaps.values().forEach(this::add);
        gaps.clear();
        return Optional.ofNullable(first);
    }
}
