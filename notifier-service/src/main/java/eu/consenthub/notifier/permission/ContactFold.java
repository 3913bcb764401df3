package eu.consenthub.notifier.permission;

import eu.consenthub.notifier.contract.Channel;
import eu.consenthub.notifier.contract.Fact;
import eu.consenthub.notifier.contract.FeedEvent;
import eu.consenthub.notifier.contract.PermissionStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Folds events into a contact's file, in the order of its chain and each once. */
final class ContactFold {

    /** After one of these the ground of legitimate interest is not available for the pair (PERM-11). */
    private static final Set<PermissionStatus> NO_OTHER_GROUND = EnumSet.of(
            PermissionStatus.GIVEN,
            PermissionStatus.REFUSED,
            PermissionStatus.WITHDRAWN,
            PermissionStatus.OBJECTED,
            PermissionStatus.EXPIRED,
            PermissionStatus.INVALIDATED);

    private ContactFold() {}

    /** What became of an event. */
    enum Outcome {
        /** It was the next one. */
        APPLIED,
        /** It was known already. */
        KNOWN,
        /** One before it is missing: it waits to be delivered again, and the contact is behind until then. */
        GAP
    }

    static Outcome apply(ContactFile file, FeedEvent event) {
        if (event.sequence() <= file.sequence) {
            return Outcome.KNOWN;
        }
        file.seenSequence = Math.max(file.seenSequence, event.sequence());
        if (event.sequence() > file.sequence + 1) {
            return Outcome.GAP;
        }
        file.sequence = event.sequence();
        file.usableUntil = event.usableUntil();
        fold(file, event);
        return Outcome.APPLIED;
    }

    private static void fold(ContactFile file, FeedEvent event) {
        switch (event.fact()) {
            case Fact.Described fact -> describe(file, fact);
            case Fact.Stated fact -> state(file, event, fact);
            case Fact.Objected fact -> object(file, event, fact);
            case Fact.Paused fact -> pause(file, event, fact);
            case Fact.Unreachable fact -> file.unreachable.add(fact.channel());
            case Fact.AddressChanged fact -> file.unreachable.remove(Channel.EMAIL);
            case Fact.Restricted fact -> file.restricted = fact.inForce();
            case Fact.Erased fact -> erase(file);
            case Fact.Irrelevant fact -> {
            }
        }
    }

    private static void describe(ContactFile file, Fact.Described fact) {
        file.audience = fact.audience();
        file.locale = fact.locale();
        file.relationships = fact.relationships();
        file.tags = fact.tags();
    }

    private static void state(ContactFile file, FeedEvent event, Fact.Stated fact) {
        Standing before = file.standing(new Standing.Pair(fact.purpose(), fact.channel()));
        boolean closed = before != null && NO_OTHER_GROUND.contains(before.status());
        if (fact.status() == PermissionStatus.INFORMED && (closed || isObjected(file, fact.channel()))) {
            return;
        }
        file.put(Standing.left(event, fact, before));
    }

    private static boolean isObjected(ContactFile file, Channel channel) {
        return file.objectedAll != null || file.objected.containsKey(channel);
    }

    private static void object(ContactFile file, FeedEvent event, Fact.Objected fact) {
        String purpose = fact.purpose();
        Channel channel = fact.channel();
        if (purpose == null && channel == null) {
            file.objectedAll = event.sequence();
        } else if (purpose == null) {
            file.objected.put(channel, event.sequence());
        } else {
            for (Channel each : channel == null ? List.of(Channel.values()) : List.of(channel)) {
                Standing.Pair pair = new Standing.Pair(purpose, each);
                file.put(Standing.without(PermissionStatus.OBJECTED, event, pair));
            }
        }
    }

    private static void pause(ContactFile file, FeedEvent event, Fact.Paused fact) {
        Standing.Pair pair = new Standing.Pair(fact.purpose(), fact.channel());
        Standing before = file.standing(pair);
        file.put((before == null ? Standing.without(PermissionStatus.NONE, event, pair) : before).pausedUntil(fact.until()));
    }

    /** What remains is proof; nothing to choose an audience by. */
    private static void erase(ContactFile file) {
        file.erased = true;
        file.relationships = List.of();
        file.tags = List.of();
    }
}
