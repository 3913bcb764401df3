package eu.consenthub.consent.proof;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has roots stamped that are not yet; a root never waits for its stamp, and what fails is tried again with the next look. */
@Component
class TimestampEngine {

    private static final Logger LOG = LoggerFactory.getLogger(TimestampEngine.class);

    private final Timestamps timestamps;
    private final TimestampAuthority authority;
    private volatile boolean failing;

    TimestampEngine(Timestamps timestamps, TimestampAuthority authority) {
        this.timestamps = timestamps;
        this.authority = authority;
    }

    /** How many roots still wait for a stamp; none when nobody is to stamp them. Stops at the first failure. */
    Mono<Long> run() {
        if (!authority.isConfigured()) {
            return Mono.just(0L);
        }
        return timestamps.waiting()
                .collectList()
                .flatMapIterable(roots -> roots)
                .concatMap(root -> authority.stamp(root).flatMap(timestamps::add).doOnSuccess(done -> succeeded()))
                .then()
                .onErrorResume(this::failed)
                .then(timestamps.waiting().count());
    }

    private void succeeded() {
        if (failing) {
            failing = false;
            LOG.info("Roots are stamped with the time again");
        }
    }

    /** Told once, not with every look. */
    private Mono<Void> failed(Throwable failure) {
        if (!failing) {
            failing = true;
            LOG.warn("Roots cannot be stamped with the time for now: {}", failure.toString());
        }
        return Mono.empty();
    }
}
