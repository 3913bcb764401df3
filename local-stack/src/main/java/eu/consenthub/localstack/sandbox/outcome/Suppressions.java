package eu.consenthub.localstack.sandbox.outcome;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** The suppression lists of every domain, kept in a file. Addresses are told apart without regard to case. */
public final class Suppressions {

    private final JsonFile<Map<String, Map<String, Suppression>>> file;
    private final Map<String, Map<String, Suppression>> lists;

    private Suppressions(JsonFile<Map<String, Map<String, Suppression>>> file) {
        this.file = file;
        this.lists = file.read(new HashMap<>());
    }

    public static Suppressions open(Path file) {
        return new Suppressions(new JsonFile<>(file, new TypeReference<>() {
        }));
    }

    public synchronized void add(String domain, SuppressionList list, Collection<Suppression> more) {
        if (more.isEmpty()) {
            return;
        }
        Map<String, Suppression> entries = lists.computeIfAbsent(name(domain, list), name -> new LinkedHashMap<>());
        more.forEach(suppression -> entries.put(key(suppression.address()), suppression));
        file.write(lists);
    }

    public synchronized List<Suppression> all(String domain, SuppressionList list) {
        return List.copyOf(entries(domain, list).values());
    }

    public synchronized Optional<Suppression> find(String domain, SuppressionList list, String address) {
        return Optional.ofNullable(entries(domain, list).get(key(address)));
    }

    public synchronized boolean remove(String domain, SuppressionList list, String address) {
        boolean there = lists.getOrDefault(name(domain, list), new HashMap<>()).remove(key(address)) != null;
        file.write(lists);
        return there;
    }

    public synchronized void clear(String domain, SuppressionList list) {
        lists.remove(name(domain, list));
        file.write(lists);
    }

    /** Which of these addresses would not be delivered to, each with the path of its list. */
    public synchronized Map<String, String> among(String domain, Collection<String> addresses) {
        Map<String, String> found = new HashMap<>();
        for (SuppressionList list : SuppressionList.values()) {
            Map<String, Suppression> entries = entries(domain, list);
            if (!entries.isEmpty()) {
                addresses.stream()
                        .filter(address -> entries.containsKey(key(address)))
                        .forEach(address -> found.putIfAbsent(address, list.path()));
            }
        }
        return found;
    }

    private Map<String, Suppression> entries(String domain, SuppressionList list) {
        return lists.getOrDefault(name(domain, list), Map.of());
    }

    private static String name(String domain, SuppressionList list) {
        return domain + "/" + list.path();
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
