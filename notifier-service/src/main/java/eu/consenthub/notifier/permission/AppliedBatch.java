package eu.consenthub.notifier.permission;

import eu.consenthub.notifier.contract.Channel;
import eu.consenthub.notifier.contract.Fact;
import eu.consenthub.notifier.contract.FeedEvent;
import eu.consenthub.notifier.contract.PermissionStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One batch of the feed while it is folded, and what came of it. Belongs to one thread. */
final class AppliedBatch {

    private final Map<Integer, Long> positions;
    private final Map<UUID, ContactFile> changed = new LinkedHashMap<>();
    private final List<PermissionEnded> endings = new ArrayList<>();
    private int applied;
    private int gaps;

    AppliedBatch(Map<Integer, Long> positions) {
        this.positions = new HashMap<>(positions);
    }

    /** The records after the stored positions; moves the positions on to the last record of each partition. */
    List<FeedRecord> unseen(List<FeedRecord> records) {
        List<FeedRecord> news = records.stream()
                .filter(record -> record.offset() > positions.getOrDefault(record.partition(), -1L))
                .toList();
        news.forEach(record -> positions.merge(record.partition(), record.offset(), Math::max));
        return news;
    }

    void fold(Map<UUID, ContactFile> known, List<FeedRecord> records) {
        for (FeedRecord record : records) {
            FeedEvent event = record.event();
            if (event != null) {
                fold(known.computeIfAbsent(event.contactId(), ContactFile::new), event);
            }
        }
    }

    private void fold(ContactFile file, FeedEvent event) {
        switch (ContactFold.apply(file, event)) {
            case APPLIED -> {
                applied++;
                changed.put(file.contactId, file);
                noteEnding(event);
            }
            case GAP -> {
                gaps++;
                changed.put(file.contactId, file);
            }
            case KNOWN -> {
            }
        }
    }

    private void noteEnding(FeedEvent event) {
        switch (event.fact()) {
            case Fact.Stated fact when fact.status() == PermissionStatus.WITHDRAWN && fact.channel() == Channel.EMAIL ->
                endings.add(new PermissionEnded(event.contactId(), fact.purpose(), event.recordedAt()));
            case Fact.Objected fact when fact.channel() == null || fact.channel() == Channel.EMAIL ->
                endings.add(new PermissionEnded(event.contactId(), fact.purpose(), event.recordedAt()));
            default -> {
            }
        }
    }

    Map<Integer, Long> positions() {
        return positions;
    }

    Collection<ContactFile> changedFiles() {
        return changed.values();
    }

    List<PermissionEnded> endings() {
        return endings;
    }

    /** How many events were new and in order. */
    int applied() {
        return applied;
    }

    /** How many events came before one that they follow. */
    int gaps() {
        return gaps;
    }
}
