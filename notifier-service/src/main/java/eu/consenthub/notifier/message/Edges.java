package eu.consenthub.notifier.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The edges of one template; the same edge has one key wherever it stands. */
final class Edges {

    private final Map<Edge, String> keys = new LinkedHashMap<>();

    String keyOf(Set<NamePart> before, Set<NamePart> after, String literal) {
        return keys.computeIfAbsent(new Edge(before, after, literal), edge -> "e" + keys.size());
    }

    Map<Edge, String> keys() {
        return Map.copyOf(keys);
    }
}
