package eu.consenthub.consent.proof;

import eu.consenthub.consent.ledger.LedgerScan;
import eu.consenthub.consent.signing.Signatures;
import eu.consenthub.verifier.form.Digests;
import eu.consenthub.verifier.root.RootStatement;
import eu.consenthub.verifier.root.SignedRoot;
import eu.consenthub.verifier.tree.TreeHash;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Closes finished days, one after the other: a root over all entries up to the last one of the day that no earlier root holds. */
@Component
class RootEngine {

    private static final Logger LOG = LoggerFactory.getLogger(RootEngine.class);

    /** Of two instances one closes the day; the lock goes with the transaction. The number means nothing but this. */
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(7162962001) AS locked";

    private final Roots roots;
    private final LedgerScan scan;
    private final Horizon horizon;
    private final Signatures signatures;
    private final DatabaseClient db;
    private final TransactionalOperator transaction;
    private final ProofSettings settings;
    private final Subtrees subtrees;
    private final SubtreeEngine older;

    RootEngine(Roots roots, LedgerScan scan, Horizon horizon, Signatures signatures, DatabaseClient db, TransactionalOperator transaction,
            ProofSettings settings, Subtrees subtrees, SubtreeEngine older) {
        this.roots = roots;
        this.scan = scan;
        this.horizon = horizon;
        this.signatures = signatures;
        this.db = db;
        this.transaction = transaction;
        this.settings = settings;
        this.subtrees = subtrees;
        this.older = older;
    }

    /** Closes every day that is over at this instant and not closed yet; how many. */
    Mono<Long> run(Instant asOf) {
        return Mono.defer(() -> closeNext(asOf))
                .repeat()
                .takeWhile(closed -> closed)
                .count()
                .flatMap(days -> older.run().thenReturn(days));
    }

    private Mono<Boolean> closeNext(Instant asOf) {
        return locked()
                .filter(locked -> locked)
                .flatMap(locked -> last())
                .filter(last -> isOver(last.day().plusDays(1), asOf))
                .flatMap(last -> close(last, asOf))
                .defaultIfEmpty(false)
                .as(transaction::transactional);
    }

    private Mono<Boolean> locked() {
        return db.sql(LOCK)
                .map(row -> Boolean.TRUE.equals(row.get("locked", Boolean.class)))
                .one();
    }

    /** The root before the next one; before the first one stands the day before the ledger began. Empty: it has not begun. */
    private Mono<RootStatement> last() {
        return roots.last()
                .map(SignedRoot::statement)
                .switchIfEmpty(scan.begin().map(this::beforeTheFirst));
    }

    private RootStatement beforeTheFirst(Instant begin) {
        byte[] nothing = new byte[Digests.LENGTH];
        return new RootStatement(LocalDate.ofInstant(begin, ZoneOffset.UTC).minusDays(1), 0, 1, 0, nothing, nothing, begin,
                settings.ledger());
    }

    private boolean isOver(LocalDate day, Instant asOf) {
        return !settings.dueAt(day).isAfter(asOf);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The last position is chosen first; then whoever might still bring a lower one must have ended. */
    private Mono<Boolean> close(RootStatement last, Instant asOf) {
        LocalDate day = last.day().plusDays(1);
        return scan.lastRecordedBefore(endOf(day), last.lastPosition())
                .defaultIfEmpty(last.lastPosition())
                .flatMap(to -> horizon.passed()
                        .flatMap(passed -> passed ? close(last, day, to, asOf) : later(day)));
    }

    private Mono<Boolean> close(RootStatement last, LocalDate day, long to, Instant asOf) {
        TreeHash tree = new TreeHash();
        TreeNodes nodes = new TreeNodes();
        return scan.hashes(last.lastPosition(), to)
                .doOnNext(page -> page.forEach(entry -> {
                    tree.add(entry.hash());
                    nodes.add(entry.position(), entry.hash());
                }))
                .then(Mono.fromSupplier(() -> new RootStatement(day, tree.size(), last.lastPosition() + 1, to, tree.root(),
                        last.rootHash(), asOf.truncatedTo(ChronoUnit.MICROS), settings.ledger())))
                .flatMap(statement -> roots.add(signed(statement)))
                .then(Mono.defer(() -> subtrees.add(day, nodes.all())))
                .doOnSuccess(added -> LOG.info("The ledger is closed up to {}: {} entries in the root", day, tree.size()))
                .thenReturn(true);
    }

    private SignedRoot signed(RootStatement statement) {
        return new SignedRoot(statement, signatures.sign(RootStatement.TYPE, statement.canonical()));
    }

    private static Mono<Boolean> later(LocalDate day) {
        LOG.warn("{} is not closed yet: a transaction that began before is still open", day);
        return Mono.just(false);
    }
}
