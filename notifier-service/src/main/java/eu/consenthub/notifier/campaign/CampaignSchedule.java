package eu.consenthub.notifier.campaign;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Passes the instant on, several times a second. */
@Component
class CampaignSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignSchedule.class);

    private final CampaignStarts starts;
    private final Clock clock;
    private final AtomicBoolean failing = new AtomicBoolean();

    CampaignSchedule(CampaignStarts starts, Clock clock) {
        this.starts = starts;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 250)
    Mono<Void> tick() {
        return Mono.defer(() -> starts.run(clock.instant()))
                .doOnSuccess(done -> failing.set(false))
                .onErrorResume(this::noteOnce);
    }

    /** A database that is away would otherwise fill the log. */
    private Mono<Void> noteOnce(Throwable failure) {
        if (!failing.getAndSet(true)) {
            LOG.warn("Campaigns cannot be started for now: {}", failure.toString());
        }
        return Mono.empty();
    }
}
