package eu.consenthub.consent.proof;

import eu.consenthub.consent.ledger.LedgerScan;
import eu.consenthub.verifier.root.RootStatement;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps the subtrees of days that were closed before subtrees were kept. What is there is kept, whether or not it is what was
 * signed: a proof made of it is held against the root, and a day that was damaged is not read again and again.
 */
@Component
class SubtreeEngine {

    private final Subtrees subtrees;
    private final LedgerScan scan;

    SubtreeEngine(Subtrees subtrees, LedgerScan scan) {
        this.subtrees = subtrees;
        this.scan = scan;
    }

    /** How many days got theirs. */
    Mono<Long> run() {
        return subtrees.missing()
                .collectList()
                .flatMapIterable(roots -> roots)
                .concatMap(root -> keep(root.statement()))
                .count();
    }

    private Mono<RootStatement> keep(RootStatement day) {
        TreeNodes nodes = new TreeNodes();
        return scan.hashes(day.firstPosition() - 1, day.lastPosition())
                .doOnNext(page -> page.forEach(entry -> nodes.add(entry.position(), entry.hash())))
                .then(Mono.defer(() -> subtrees.add(day.day(), nodes.all())))
                .thenReturn(day);
    }
}
