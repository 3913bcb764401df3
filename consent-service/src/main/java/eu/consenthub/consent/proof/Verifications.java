package eu.consenthub.consent.proof;

import eu.consenthub.consent.ledger.LedgerScan;
import eu.consenthub.consent.standing.HeadScan;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Verifies the ledger in one snapshot of the database. Who asks while it is under way gets the same answer. */
@Component
class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    private final LedgerScan scan;
    private final HeadScan heads;
    private final Roots roots;
    private final RootKeys keys;
    private final Timestamps timestamps;
    private final Snapshots snapshots;
    private final ProofGauges gauges;
    private final Clock clock;
    private final AtomicReference<@Nullable Mono<Verification>> underWay = new AtomicReference<>();

    Verifications(LedgerScan scan, HeadScan heads, Roots roots, RootKeys keys, Timestamps timestamps, Snapshots snapshots,
            ProofGauges gauges, Clock clock) {
        this.scan = scan;
        this.heads = heads;
        this.roots = roots;
        this.keys = keys;
        this.timestamps = timestamps;
        this.snapshots = snapshots;
        this.gauges = gauges;
        this.clock = clock;
    }

    Mono<Verification> verify() {
        return Mono.defer(() -> {
            Mono<Verification> fresh = Mono.defer(() -> snapshots.consistent(verify(clock.instant())))
                    .doOnNext(this::tell)
                    .doFinally(end -> underWay.set(null))
                    .share();
            Mono<Verification> running = underWay.compareAndExchange(null, fresh);
            return running == null ? fresh : running;
        });
    }

    private Mono<Verification> verify(Instant startedAt) {
        return Mono.zip(roots.all().collectList(), keys.all().map(RootKeys::publicKeys), timestamps.all().collectList())
                .flatMap(read -> {
                    VerificationRun run = new VerificationRun(scan, heads, read.getT1(), read.getT2());
                    return run.first(read.getT3()).map(first -> run.result(first, startedAt, clock.instant()));
                });
    }

    private void tell(Verification result) {
        gauges.verified(result.firstBroken().isEmpty());
        result.firstBroken().ifPresentOrElse(
                finding -> LOG.error("The ledger is broken, first here: {}", finding.sentence()),
                () -> LOG.info("The ledger is whole: {} entries, {} roots", result.entries(), result.roots()));
    }
}
