package eu.consenthub.consent.proof;

import eu.consenthub.consent.ledger.EntryHash;
import eu.consenthub.consent.ledger.LedgerScan;
import eu.consenthub.consent.standing.HeadScan;
import eu.consenthub.verifier.chain.Damage;
import eu.consenthub.verifier.chain.Finding;
import eu.consenthub.verifier.chain.Findings;
import eu.consenthub.verifier.root.PublicKeys;
import eu.consenthub.verifier.root.RootCheck;
import eu.consenthub.verifier.root.SignedRoot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * One look through the whole ledger: contact by contact for the chains and their heads, then by position for the roots. The next
 * page is read while this one is hashed.
 */
final class VerificationRun {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationRun.class);
    private static final int TOLD_EVERY = 1_000_000;
    private static final long EVERYTHING = Long.MAX_VALUE;

    private final LedgerScan scan;
    private final HeadScan heads;
    private final List<SignedRoot> roots;
    private final Findings findings = new Findings();
    private final ChainWalk walk = new ChainWalk(findings);
    private final RootCheck rootCheck;
    private final Scheduler hashing = Schedulers.boundedElastic();
    private long told;

    VerificationRun(LedgerScan scan, HeadScan heads, List<SignedRoot> roots, PublicKeys keys) {
        this.scan = scan;
        this.heads = heads;
        this.roots = roots;
        this.rootCheck = new RootCheck(roots, keys, findings);
    }

    /** The first finding, if there is one; afterwards the counts are there. */
    Mono<Optional<Finding>> first(List<Timestamp> timestamps) {
        return Mono.fromRunnable(() -> look(timestamps))
                .then(chains())
                .then(trees())
                .then(Mono.fromSupplier(() -> findings.first().map(rootCheck::dated)));
    }

    Verification result(Optional<Finding> first, Instant startedAt, Instant finishedAt) {
        return new Verification(walk.entries(), walk.contacts(), roots.size(), first, startedAt, finishedAt);
    }

    private void look(List<Timestamp> timestamps) {
        rootCheck.begin();
        Map<LocalDate, SignedRoot> byDay = roots.stream()
                .collect(Collectors.toMap(root -> root.statement().day(), Function.identity()));
        for (Timestamp timestamp : timestamps) {
            SignedRoot root = byDay.get(timestamp.day());
            if (root == null || !TimestampToken.isFor(timestamp.token(), TimestampAuthority.digest(root))) {
                findings.add(Finding.ofRoot(root == null ? 0 : root.statement().lastPosition(), Damage.TIMESTAMP_INVALID, timestamp.day(),
                        "the time stamp of the root is not genuine, or of another root"));
            }
        }
    }

    private Mono<Void> chains() {
        return new ChainReader(scan, heads).pages()
                .publishOn(hashing, 1)
                .doOnNext(walk::take)
                .doOnNext(page -> tell())
                .then();
    }

    private Mono<Void> trees() {
        return scan.hashes(0, EVERYTHING)
                .publishOn(hashing, 1)
                .doOnNext(this::leaves)
                .then(Mono.fromRunnable(rootCheck::end));
    }

    private void leaves(List<EntryHash> page) {
        page.forEach(entry -> rootCheck.add(entry.position(), entry.hash()));
    }

    private void tell() {
        if (walk.entries() - told >= TOLD_EVERY) {
            told = walk.entries();
            LOG.info("Verification has checked {} entries", told);
        }
    }
}
