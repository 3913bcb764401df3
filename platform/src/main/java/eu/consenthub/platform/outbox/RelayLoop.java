package eu.consenthub.platform.outbox;

import eu.consenthub.schemas.Topics;
import java.time.Duration;
import java.util.OptionalLong;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The relay's one thread: keep the lease, read the lowest ids, send them in order, delete what was acknowledged, vouch for it.
 * A failure anywhere means: forget everything and start again from the database. A message may so be sent twice, never lost.
 */
final class RelayLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(50);

    private final RelaySettings settings;
    private final RelayLease lease;
    private final OutboxRows rows;
    private final Publisher publisher;
    private final @Nullable Watermarks watermarks;
    private final RelayGauges gauges;
    private final Nudge nudge;
    private volatile boolean paused;
    private volatile boolean stopped;
    private long term = -1;
    private long announced = -1;
    private int failures;

    RelayLoop(
            RelaySettings settings,
            RelayLease lease,
            OutboxRows rows,
            Publisher publisher,
            @Nullable Watermarks watermarks,
            RelayGauges gauges,
            Nudge nudge) {
        this.settings = settings;
        this.lease = lease;
        this.rows = rows;
        this.publisher = publisher;
        this.watermarks = watermarks;
        this.gauges = gauges;
        this.nudge = nudge;
    }

    void pause(boolean pause) {
        paused = pause;
        nudge.give();
    }

    boolean isPaused() {
        return paused;
    }

    void stop() {
        stopped = true;
        nudge.give();
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                turn();
            }
            lease.release();
        } catch (InterruptedException e) {
            LOG.warn("The relay was interrupted; what it had not finished is sent by the next leaseholder");
        } catch (RuntimeException e) {
            LOG.warn("The relay could not give its lease back ({}); it runs out by itself", e.getClass().getName());
        } finally {
            publisher.disconnect();
        }
    }

    private void turn() throws InterruptedException {
        try {
            boolean more = round();
            recovered();
            if (!more) {
                nudge.await(settings.poll());
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** Whether there is probably more to send. */
    private boolean round() throws InterruptedException {
        gauges.sample(rows);
        if (paused) {
            leave();
            return false;
        }
        OptionalLong fence = lease.keep();
        gauges.leaseholder(fence.isPresent());
        if (fence.isEmpty()) {
            return false;
        }
        begin(fence.getAsLong());
        Snapshot snapshot = Database.await(rows.read(term, settings.batch())).orElseThrow();
        if (!snapshot.held()) {
            leave();
            return false;
        }
        if (!snapshot.rows().isEmpty() && !send(snapshot)) {
            leave();
            return false;
        }
        vouch(snapshot);
        return !snapshot.reaches(snapshot.lastId());
    }

    /** The first round of a new term looks where the partitions end: the holder before us may have written since. */
    private void begin(long fence) {
        if (fence == term) {
            return;
        }
        publisher.connect();
        if (watermarks != null) {
            watermarks.begin(publisher.lastOffsets(Topics.CONSENT_EVENTS));
        }
        term = fence;
        if (fence != announced) {
            announced = fence;
            LOG.info("This process publishes the outbox (fence {})", fence);
        }
    }

    /** False when another holder has taken over, which will send these again. */
    private boolean send(Snapshot snapshot) throws InterruptedException {
        Delivery delivery = publisher.deliver(snapshot.rows(), lease::keep);
        if (watermarks != null) {
            watermarks.acknowledged(delivery.acknowledged(Topics.CONSENT_EVENTS));
        }
        Long[] done = delivery.done();
        long deleted = done.length == 0 ? 0 : Database.await(rows.delete(term, done)).orElse(0L);
        gauges.sent(deleted);
        if (delivery.failure() != null) {
            throw new KafkaException((snapshot.rows().size() - done.length) + " messages were not acknowledged", delivery.failure());
        }
        return deleted == done.length;
    }

    private void vouch(Snapshot snapshot) throws InterruptedException {
        if (watermarks == null) {
            return;
        }
        watermarks.sent(snapshot);
        var due = watermarks.due();
        if (due.isEmpty() || paused) {
            return;
        }
        Delivery delivery = publisher.deliver(due, lease::keep);
        if (delivery.failure() != null) {
            throw new KafkaException("Watermarks were not acknowledged", delivery.failure());
        }
        watermarks.written();
        gauges.watermark(watermarks.lastWritten());
    }

    private void leave() {
        lease.release();
        term = -1;
        gauges.leaseholder(false);
    }

    private void recovered() {
        if (failures > 0) {
            LOG.info("The relay works again after {} failed attempts", failures);
            failures = 0;
            gauges.failing(false);
        }
    }

    private void failed(RuntimeException failure) throws InterruptedException {
        failures++;
        gauges.failed();
        if (failures == 1) {
            Throwable reason = failure.getCause() == null ? failure : failure.getCause();
            LOG.warn("The relay cannot publish ({}); messages wait in the database, trying again", reason.getClass().getName());
        }
        publisher.disconnect();
        // Whatever was known about the partitions' ends may be wrong now.
        term = -1;
        long backOff = Math.min(settings.longestBackOff().toMillis(), FIRST_BACK_OFF.toMillis() << Math.min(failures - 1, 10));
        waitFor(Duration.ofMillis(backOff));
    }

    /** A nudge ends the waiting only when it comes from pause, resume or stop: new messages do not make a broken broker whole. */
    private void waitFor(Duration backOff) throws InterruptedException {
        long end = System.nanoTime() + backOff.toNanos();
        boolean before = paused;
        for (long left = backOff.toNanos(); left > 0 && !stopped && paused == before; left = end - System.nanoTime()) {
            nudge.await(Duration.ofNanos(left));
        }
    }
}
