package eu.consenthub.notifier.dispatch;

import eu.consenthub.notifier.dispatch.Release.Released;
import eu.consenthub.notifier.dispatch.Release.Withheld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Who of a claim can get the mail by the vault's answer, and why not the others.
 *
 * @param releasedAt when the vault said so
 */
record Roster(Held held, String locale, List<Released> released, List<Withheld> withheld, Instant releasedAt) {

    /** The recipient list is one text with commas: an address that could be read as two must not get near it. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\@%]+@[^\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\@%]+");

    /** Believes the vault only about those it was asked for, and gives one address one mail. */
    static Roster of(Claim claim, Release release, Instant releasedAt) {
        Set<UUID> asked = new HashSet<>(claim.contactIds());
        List<Withheld> withheld = new ArrayList<>(release.withheld());
        List<Released> released = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        for (Released person : release.released()) {
            if (!asked.remove(person.contactId())) {
                continue;
            }
            if (!ADDRESS.matcher(person.email()).matches()) {
                withheld.add(new Withheld(person.contactId(), "BAD_ADDRESS"));
            } else if (!addresses.add(person.email().toLowerCase(Locale.ROOT))) {
                withheld.add(new Withheld(person.contactId(), "DUPLICATE_ADDRESS"));
            } else {
                released.add(person);
            }
        }
        release.withheld().forEach(person -> asked.remove(person.contactId()));
        asked.forEach(silent -> withheld.add(new Withheld(silent, "NOT_RELEASED")));
        return new Roster(claim.held(), claim.locale(), released, withheld, releasedAt);
    }

    UUID chunkId() {
        return held.chunkId();
    }

    Roster without(Set<UUID> leftOut) {
        List<Released> rest = released.stream()
                .filter(person -> !leftOut.contains(person.contactId()))
                .toList();
        return new Roster(held, locale, rest, List.of(), releasedAt);
    }

    /** The first or second half, as a chunk of its own. */
    Roster half(int which, UUID newChunkId) {
        int middle = released.size() / 2;
        List<Released> half = which == 0 ? released.subList(0, middle) : released.subList(middle, released.size());
        return new Roster(new Held(newChunkId, held.claim()), locale, half, List.of(), releasedAt);
    }

    List<UUID> contactIds() {
        return released.stream()
                .map(Released::contactId)
                .toList();
    }
}
