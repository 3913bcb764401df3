package eu.consenthub.platform.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/**
 * Brings the outbox to Kafka: in order for each key, each message at least once. Any number of processes may run one; the
 * lease lets one publish. Starts without Kafka and waits for it.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final boolean enabled;
    private final RelayLoop loop;
    private final OutboxRows rows;
    private final RelayGauges gauges;
    private final Nudge nudge;
    private volatile @Nullable Thread thread;

    OutboxRelay(boolean enabled, RelayLoop loop, OutboxRows rows, RelayGauges gauges, Nudge nudge) {
        this.enabled = enabled;
        this.loop = loop;
        this.rows = rows;
        this.gauges = gauges;
        this.nudge = nudge;
    }

    /** Says that messages were committed; costs nothing and never blocks. {@link Outbox#append} does it by itself. */
    public void nudge() {
        nudge.give();
    }

    /** Stops publishing from this process and lets another one have the lease. Nothing is refused meanwhile: messages wait. */
    public void pause() {
        loop.pause(true);
    }

    public void resume() {
        loop.pause(false);
    }

    /** How the relay stands, with the outbox counted now. */
    public Mono<RelayStatus> status() {
        return rows.backlog()
                .map(this::status);
    }

    private RelayStatus status(OutboxRows.Backlog backlog) {
        return new RelayStatus(
                isRunning() && !loop.isPaused(),
                gauges.isLeaseholder(),
                gauges.isFailing(),
                backlog.depth(),
                backlog.oldest(),
                gauges.watermark());
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            Thread started = new Thread(loop, "outbox-relay");
            started.setDaemon(true);
            started.start();
            thread = started;
        }
    }

    /** Lets the round under way end, so that nothing is sent twice without need. */
    @Override
    public synchronized void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        loop.stop();
        try {
            if (!running.join(PATIENCE)) {
                LOG.warn("The relay did not end in time");
                running.interrupt();
            }
        } catch (InterruptedException e) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    /** Starts before listeners and web server, stops after them: their last messages still go out. */
    @Override
    public int getPhase() {
        return 0;
    }
}
