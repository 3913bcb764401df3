package eu.consenthub.consent.proof;

import eu.consenthub.consent.ledger.EntryHash;
import eu.consenthub.consent.ledger.LedgerScan;
import eu.consenthub.verifier.root.SignedRoot;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows of single entries that they are under a signed root (RFC 9162, 2.1.3), with some hundred rows each, however long the day was. */
@Component
class InclusionProofs {

    private final LedgerScan scan;
    private final Roots roots;
    private final Subtrees subtrees;

    InclusionProofs(LedgerScan scan, Roots roots, Subtrees subtrees) {
        this.scan = scan;
        this.roots = roots;
        this.subtrees = subtrees;
    }

    /** The proof for the entry of this event; empty when there is none to give: no such entry, no root over it, or not what was signed. */
    Mono<ProvenEntry> of(UUID eventId) {
        return scan.ofEvent(eventId)
                .flatMap(entry -> roots.covering(entry.position()).flatMap(root -> proven(entry, root)));
    }

    Mono<ProvenEntry> proven(EntryHash entry, SignedRoot root) {
        return subtrees.around(root.statement().day(), entry.position())
                .map(nodes -> DayTree.of(root.statement(), entry.position(), nodes))
                .flatMap(tree -> Mono.justOrEmpty(tree.low()).flatMap(low -> proven(entry, root, tree, low)))
                .filter(ProvenEntry::holds);
    }

    private Mono<ProvenEntry> proven(EntryHash entry, SignedRoot root, DayTree tree, TreeNode low) {
        return scan.hashes(low.firstPosition() - 1, tree.lastPosition(low))
                .flatMapIterable(List::copyOf)
                .collectList()
                .flatMap(leaves -> Mono.justOrEmpty(tree.proof(low, leaves)))
                .map(proof -> new ProvenEntry(entry.position(), entry.hash(), proof, root));
    }
}
