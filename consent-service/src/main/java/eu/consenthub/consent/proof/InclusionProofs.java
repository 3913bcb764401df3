package eu.consenthub.consent.proof;

import eu.consenthub.consent.ledger.EntryHash;
import eu.consenthub.consent.ledger.LedgerScan;
import eu.consenthub.verifier.root.RootStatement;
import eu.consenthub.verifier.root.SignedRoot;
import eu.consenthub.verifier.tree.InclusionPath;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows of single entries that they are under a signed root (RFC 9162, 2.1.3); public for receipts. */
@Component
public class InclusionProofs {

    private final LedgerScan scan;
    private final Roots roots;

    InclusionProofs(LedgerScan scan, Roots roots) {
        this.scan = scan;
        this.roots = roots;
    }

    /** The proof for the entry of this event; empty when there is no such entry, or its day is not closed yet. */
    public Mono<ProvenEntry> of(UUID eventId) {
        return scan.ofEvent(eventId)
                .flatMap(entry -> roots.covering(entry.position()).flatMap(root -> proven(entry, root)));
    }

    private Mono<ProvenEntry> proven(EntryHash entry, SignedRoot root) {
        RootStatement statement = root.statement();
        return scan.countOf(statement.firstPosition() - 1, entry.position() - 1)
                .filter(index -> index < statement.treeSize())
                .flatMap(index -> path(new InclusionPath(index, statement.treeSize()), statement))
                .map(path -> new ProvenEntry(entry.position(), entry.hash(), path.proof(), root));
    }

    /** A day with more or fewer entries than were signed has no proof to give. */
    private Mono<InclusionPath> path(InclusionPath path, RootStatement statement) {
        AtomicLong given = new AtomicLong();
        return scan.hashes(statement.firstPosition() - 1, statement.lastPosition())
                .doOnNext(page -> {
                    given.addAndGet(page.size());
                    page.forEach(leaf -> path.add(leaf.hash()));
                })
                .then(Mono.just(path))
                .filter(whole -> given.get() == statement.treeSize());
    }
}
