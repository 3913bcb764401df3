package eu.consenthub.localstack.sandbox.outcome;

import eu.consenthub.localstack.sandbox.mail.Batch;
import eu.consenthub.localstack.sandbox.mail.MailEvent;
import eu.consenthub.localstack.sandbox.mail.Mailbox;
import eu.consenthub.localstack.sandbox.mail.Recipient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets time pass over accepted calls: when an event is due its address may be suppressed and its webhook goes out. */
public final class Aftermath implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);

    private final Mailbox mailbox;
    private final Suppressions suppressions;
    private final Webhooks webhooks;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("sandbox-aftermath").factory());

    public Aftermath(Mailbox mailbox, Suppressions suppressions, Webhooks webhooks, Clock clock) {
        this.mailbox = mailbox;
        this.suppressions = suppressions;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** Takes up what an earlier run accepted and did not finish telling. */
    public void resume() {
        mailbox.untold().forEach(this::accepted);
    }

    public void accepted(Batch batch) {
        List<Instant> moments = moments(batch);
        AtomicInteger open = new AtomicInteger(moments.size());
        Instant notBefore = batch.posted().eventsFrom();
        moments.forEach(moment -> later(moment.isBefore(notBefore) ? notBefore : moment, () -> due(batch, moment, open)));
    }

    /** Somebody made this happen on purpose. */
    public void happened(Batch batch, MailEvent event) {
        mailbox.happened(event);
        suppress(batch, List.of(event));
        if (webhooks.wants(event)) {
            webhooks.tell(batch, event, () -> {
            });
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** The few instants at which something happens to some mail of the call. */
    private static List<Instant> moments(Batch batch) {
        List<Instant> moments = new ArrayList<>();
        for (int index = 0; index < batch.recipients().size(); index++) {
            for (MailEvent event : Fate.of(batch, index)) {
                if (!moments.contains(event.at())) {
                    moments.add(event.at());
                }
            }
        }
        return moments;
    }

    private void due(Batch batch, Instant moment, AtomicInteger open) {
        List<MailEvent> events = new ArrayList<>();
        for (int index = 0; index < batch.recipients().size(); index++) {
            Fate.of(batch, index).stream().filter(event -> event.at().equals(moment)).forEach(events::add);
        }
        suppress(batch, events);
        List<MailEvent> told = events.stream().filter(webhooks::wants).toList();
        open.addAndGet(told.size());
        told.forEach(event -> webhooks.tell(batch, event, () -> finish(batch, open)));
        finish(batch, open);
    }

    private void finish(Batch batch, AtomicInteger open) {
        if (open.decrementAndGet() == 0) {
            mailbox.told(batch);
        }
    }

    private void suppress(Batch batch, List<MailEvent> events) {
        Map<SuppressionList, List<Suppression>> added = new EnumMap<>(SuppressionList.class);
        for (MailEvent event : events) {
            Recipient recipient = batch.recipients().get(event.mail().recipient());
            listFor(event).ifPresent(list -> added.computeIfAbsent(list, key -> new ArrayList<>())
                    .add(new Suppression(recipient.address(), Integer.toString(event.code()), event.detail(), List.of("*"), event.at())));
        }
        added.forEach((list, more) -> suppressions.add(batch.posted().domain(), list, more));
    }

    private static Optional<SuppressionList> listFor(MailEvent event) {
        return switch (event.event()) {
            case PERMANENT_FAIL -> event.reason().equals("bounce") ? Optional.of(SuppressionList.BOUNCES) : Optional.empty();
            case UNSUBSCRIBED -> Optional.of(SuppressionList.UNSUBSCRIBES);
            case COMPLAINED -> Optional.of(SuppressionList.COMPLAINTS);
            case ACCEPTED, DELIVERED, TEMPORARY_FAIL, OPENED, CLICKED -> Optional.empty();
        };
    }

    private void later(Instant moment, Runnable what) {
        long pause = Math.max(0, Duration.between(clock.instant(), moment).toMillis());
        try {
            timer.schedule(() -> logged(what), pause, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The sandbox is closing; the next start takes it up.
        }
    }

    private static void logged(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            LOG.error("What became of a call could not be told", e);
        }
    }
}
