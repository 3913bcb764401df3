package eu.consenthub.localstack.sandbox.outcome;

import eu.consenthub.localstack.ground.JsonLines;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The suppression lists of every domain, kept in a file. Addresses are told apart without regard to case. */
public final class Suppressions implements AutoCloseable {

    private final Map<String, Map<String, Suppression>> lists = new HashMap<>();
    private final JsonLines<Change> file;

    private Suppressions(Path path) {
        this.file = JsonLines.open(path, Change.class, this::apply);
    }

    public static Suppressions open(Path file) {
        return new Suppressions(file);
    }

    public synchronized void add(String domain, SuppressionList list, Collection<Suppression> more) {
        more.forEach(suppression -> change(new Change(name(domain, list), suppression.address(), suppression)));
    }

    public synchronized List<Suppression> all(String domain, SuppressionList list) {
        return List.copyOf(entries(domain, list).values());
    }

    public synchronized Optional<Suppression> find(String domain, SuppressionList list, String address) {
        return Optional.ofNullable(entries(domain, list).get(key(address)));
    }

    public synchronized boolean remove(String domain, SuppressionList list, String address) {
        boolean there = find(domain, list, address).isPresent();
        change(new Change(name(domain, list), address, null));
        return there;
    }

    public synchronized void clear(String domain, SuppressionList list) {
        change(new Change(name(domain, list), null, null));
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

    @Override
    public synchronized void close() {
        file.close();
    }

    /** Without an entry the address leaves the list; without an address everybody does. */
    private record Change(String list, @Nullable String address, @Nullable Suppression entry) {}

    private void change(Change change) {
        file.append(change);
        apply(change);
    }

    private void apply(Change change) {
        Map<String, Suppression> entries = lists.computeIfAbsent(change.list(), name -> new LinkedHashMap<>());
        if (change.address() == null) {
            entries.clear();
        } else if (change.entry() == null) {
            entries.remove(key(change.address()));
        } else {
            entries.put(key(change.address()), change.entry());
        }
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
