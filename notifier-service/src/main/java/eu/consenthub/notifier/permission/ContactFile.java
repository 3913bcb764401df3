package eu.consenthub.notifier.permission;

import eu.consenthub.notifier.contract.Channel;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is known of one contact, open while a batch is applied. Belongs to one batch and one thread. */
final class ContactFile {

    final UUID contactId;
    long sequence;
    long seenSequence;
    String audience = "UNKNOWN";
    String locale = "fr";
    List<String> relationships = List.of();
    List<String> tags = List.of();
    @Nullable
    Long objectedAll;
    final Map<Channel, Long> objected = new EnumMap<>(Channel.class);
    final Set<Channel> unreachable = EnumSet.noneOf(Channel.class);
    boolean restricted;
    boolean erased;
    @Nullable
    LocalDate usableUntil;

    private final Map<Standing.Pair, Standing> standings = new HashMap<>();
    private final Set<Standing.Pair> touched = new LinkedHashSet<>();

    ContactFile(UUID contactId) {
        this.contactId = contactId;
    }

    /** Takes in a standing as it is stored. */
    void recall(Standing standing) {
        standings.put(standing.pair(), standing);
    }

    /** Replaces a standing by what an event left. */
    void put(Standing standing) {
        standings.put(standing.pair(), standing);
        touched.add(standing.pair());
    }

    @Nullable
    Standing standing(Standing.Pair pair) {
        return standings.get(pair);
    }

    /** The standings that events of this batch have changed. */
    List<Standing> changed() {
        return touched.stream()
                .map(standings::get)
                .toList();
    }
}
