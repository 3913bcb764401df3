package eu.consenthub.consent.proof;

import eu.consenthub.consent.ledger.LedgerScan;
import eu.consenthub.consent.ledger.StoredRow;
import eu.consenthub.consent.proof.RootKeys.RootKey;
import eu.consenthub.consent.standing.ChainHead;
import eu.consenthub.consent.standing.HeadScan;
import eu.consenthub.verifier.file.ExportLines;
import eu.consenthub.verifier.root.SignedRoot;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The whole ledger as lines that can be checked without a database, in one snapshot, some hundred lines at a time. */
@Component
class LedgerExport {

    private static final int HEADS_AT_A_TIME = 1000;
    private static final int ENTRY_LENGTH = 800;

    private final LedgerScan scan;
    private final HeadScan heads;
    private final Roots roots;
    private final Timestamps timestamps;
    private final RootKeys keys;
    private final Snapshots snapshots;
    private final ProofSettings settings;
    private final Clock clock;

    LedgerExport(LedgerScan scan, HeadScan heads, Roots roots, Timestamps timestamps, RootKeys keys, Snapshots snapshots,
            ProofSettings settings, Clock clock) {
        this.scan = scan;
        this.heads = heads;
        this.roots = roots;
        this.timestamps = timestamps;
        this.keys = keys;
        this.snapshots = snapshots;
        this.settings = settings;
        this.clock = clock;
    }

    Flux<byte[]> lines() {
        return snapshots.consistent(Flux.defer(() -> lines(new Counts())));
    }

    /** What the last line says. */
    private record Counts(AtomicLong entries, AtomicLong heads, AtomicLong keys, AtomicLong roots) {

        Counts() {
            this(new AtomicLong(), new AtomicLong(), new AtomicLong(), new AtomicLong());
        }

        String line() {
            return ExportLines.end(entries.get(), heads.get(), keys.get(), roots.get());
        }
    }

    private Flux<byte[]> lines(Counts counts) {
        return Flux.concat(Mono.fromSupplier(() -> bytes(ExportLines.ledger(settings.ledger(), clock.instant()))),
                keys.all().flatMapIterable(all -> all).map(key -> key(key, counts)),
                roots(counts),
                scan.byPosition().publishOn(Schedulers.boundedElastic(), 1).map(page -> entries(page, counts)),
                heads.between(HeadScan.FIRST, HeadScan.LAST).buffer(HEADS_AT_A_TIME).map(some -> heads(some, counts)),
                Mono.fromSupplier(() -> bytes(counts.line())));
    }

    private static byte[] key(RootKey key, Counts counts) {
        counts.keys().incrementAndGet();
        return bytes(ExportLines.key(key.id(), key.x()));
    }

    private Flux<byte[]> roots(Counts counts) {
        return timestamps.all()
                .collectMap(Timestamp::day, timestamp -> Base64.getEncoder().encodeToString(timestamp.token()))
                .flatMapMany(stamps -> roots.all()
                        .map(root -> root(root, stamps.getOrDefault(root.statement().day(), ""), counts)));
    }

    private static byte[] root(SignedRoot root, String timestamp, Counts counts) {
        counts.roots().incrementAndGet();
        return bytes(ExportLines.root(root, timestamp.isEmpty() ? null : timestamp));
    }

    private static byte[] entries(List<StoredRow> page, Counts counts) {
        counts.entries().addAndGet(page.size());
        StringBuilder lines = new StringBuilder(page.size() * ENTRY_LENGTH);
        page.forEach(row -> ExportLines.entry(lines, row.position(), row.canonical(), row.previousHash(), row.hash()));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] heads(List<ChainHead> some, Counts counts) {
        counts.heads().addAndGet(some.size());
        StringBuilder lines = new StringBuilder(some.size() * ENTRY_LENGTH);
        some.forEach(head -> lines.append(ExportLines.head(head.contact(), head.sequence(), head.hash())).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String line) {
        return (line + '\n').getBytes(StandardCharsets.UTF_8);
    }
}
