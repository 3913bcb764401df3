package eu.consenthub.notifier.dispatch;

import eu.consenthub.notifier.dispatch.Doubts.Doubt;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Settles unknown outcomes by asking the provider's records, recipient by recipient. Nothing is sent again on a guess: only
 * records that answered, read after they could be trusted, prove that somebody has no mail.
 */
@Component
final class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final int QUESTIONS_AT_ONCE = 4;

    private final Leases leases;
    private final Doubts doubts;
    private final HandOverRecords records;
    private final ReconcileSettings settings;
    private final DispatchMetrics metrics;

    Reconciler(Leases leases, Doubts doubts, HandOverRecords records, ReconcileSettings settings, DispatchMetrics metrics) {
        this.leases = leases;
        this.doubts = doubts;
        this.records = records;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** One round: what dead processes left, then the questions that are due. Never fails. */
    Mono<Void> run(Instant asOf) {
        return leases.settleTheDead(asOf)
                .doOnNext(metrics::uncertain)
                .thenMany(doubts.due(asOf, settings.settle()))
                .flatMap(doubt -> settle(doubt, asOf), QUESTIONS_AT_ONCE)
                .then()
                .onErrorResume(Reconciler::note);
    }

    private Mono<Void> settle(Doubt doubt, Instant asOf) {
        boolean trusted = !asOf.isBefore(doubt.unknownSince().plus(settings.trustAfter()));
        return records.recipientsOf(doubt.chunkId(), doubt.firstSentAt())
                .flatMap(found -> doubts.settle(doubt.chunkId(), found, trusted, asOf))
                .doOnNext(settled -> noteSettled(doubt, settled))
                .then()
                .onErrorResume(Reconciler::note);
    }

    private void noteSettled(Doubt doubt, Doubts.Settled settled) {
        metrics.handedOver(settled.found());
        if (settled.found() + settled.queued() > 0) {
            LOG.info("Chunk {}: {} recipients were handed over, {} are proven not to be and are queued again",
                    doubt.chunkId(), settled.found(), settled.queued());
        }
    }

    private static Mono<Void> note(Throwable failure) {
        LOG.warn("Unknown outcomes stay unknown for now: {}", failure.getClass().getSimpleName());
        return Mono.empty();
    }
}
