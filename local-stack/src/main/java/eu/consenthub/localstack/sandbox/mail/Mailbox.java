package eu.consenthub.localstack.sandbox.mail;

import eu.consenthub.localstack.ground.JsonLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Everything that was accepted, oldest first, and what was said to have become of it beyond the ordinary. */
public final class Mailbox implements AutoCloseable {

    private final NavigableMap<Long, Batch> batches = new ConcurrentSkipListMap<>();
    private final Map<String, List<Batch>> byMessageId = new ConcurrentHashMap<>();
    private final Map<MailKey, List<MailEvent>> events = new ConcurrentHashMap<>();
    private final Set<Long> told = ConcurrentHashMap.newKeySet();
    private final AtomicLong lastNumber = new AtomicLong();
    private final AtomicLong mails = new AtomicLong();
    private final JsonLines<Entry> journal;

    private Mailbox(Path file) {
        this.journal = JsonLines.open(file, Entry.class, this::replay);
    }

    public static Mailbox open(Path file) {
        return new Mailbox(file);
    }

    /** Keeps a call under the number it is given; it is in the file when this returns. */
    public synchronized Batch accept(LongFunction<Posted> call) {
        Posted posted = call.apply(lastNumber.incrementAndGet());
        journal.append(posted);
        return keep(posted);
    }

    public synchronized void happened(MailEvent event) {
        journal.append(event);
        keep(event);
    }

    /** Notes that everything about a batch was told. */
    public synchronized void told(Batch batch) {
        if (batches.containsKey(batch.number())) {
            journal.append(new Told(batch.number()));
            told.add(batch.number());
        }
    }

    public Collection<Batch> untold() {
        return batches.values().stream().filter(batch -> !told.contains(batch.number())).toList();
    }

    public Collection<Batch> oldestFirst() {
        return batches.values();
    }

    public Collection<Batch> newestFirst() {
        return batches.descendingMap().values();
    }

    public Collection<Batch> from(long number) {
        return batches.tailMap(number, true).values();
    }

    public Optional<Batch> batch(long number) {
        return Optional.ofNullable(batches.get(number));
    }

    /** Several calls may have used the same identifier: nothing forbids it. */
    public List<Batch> byMessageId(String messageId) {
        return byMessageId.getOrDefault(messageId, List.of());
    }

    public List<MailEvent> events(MailKey mail) {
        return events.getOrDefault(mail, List.of());
    }

    public long count() {
        return mails.get();
    }

    public synchronized void clear() {
        journal.clear();
        batches.clear();
        byMessageId.clear();
        events.clear();
        told.clear();
        mails.set(0);
    }

    @Override
    public synchronized void close() {
        journal.close();
    }

    private Batch keep(Posted posted) {
        Batch batch = new Batch(posted);
        byMessageId.computeIfAbsent(posted.messageId(), id -> new CopyOnWriteArrayList<>()).add(batch);
        batches.put(batch.number(), batch);
        mails.addAndGet(batch.recipients().size());
        return batch;
    }

    private void keep(MailEvent event) {
        events.compute(event.mail(), (mail, before) -> {
            List<MailEvent> after = before == null ? new ArrayList<>() : new ArrayList<>(before);
            after.add(event);
            return List.copyOf(after);
        });
    }

    private void replay(Entry entry) {
        switch (entry) {
            case Posted posted -> {
                keep(posted);
                lastNumber.accumulateAndGet(posted.number(), Math::max);
            }
            case MailEvent event -> keep(event);
            case Told done -> told.add(done.batch());
        }
    }
}
