package eu.consenthub.consent.decision;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Relationships, tags and field names: sorted, no duplicates. */
final class Labels {

    private Labels() {}

    static List<String> sorted(Collection<String> labels) {
        return List.copyOf(new TreeSet<>(labels));
    }
}
