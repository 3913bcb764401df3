package eu.consenthub.consent.proof;

import eu.consenthub.consent.ledger.ChainVerifier;
import eu.consenthub.consent.ledger.LedgerEntry;
import eu.consenthub.consent.ledger.LedgerScan;
import eu.consenthub.consent.receipt.ChainProof;
import eu.consenthub.consent.receipt.Inclusion;
import eu.consenthub.verifier.root.SignedRoot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says in receipts under which signed root each entry is, or when it will be. */
@Component
final class ReceiptInclusions implements ChainProof {

    /** Of one receipt, so that a long one leaves connections to others. */
    private static final int AT_ONCE = 4;

    private final InclusionProofs proofs;
    private final LedgerScan scan;
    private final Roots roots;
    private final Subtrees subtrees;
    private final ProofSettings settings;

    ReceiptInclusions(InclusionProofs proofs, LedgerScan scan, Roots roots, Subtrees subtrees, ProofSettings settings) {
        this.proofs = proofs;
        this.scan = scan;
        this.roots = roots;
        this.subtrees = subtrees;
        this.settings = settings;
    }

    @Override
    public Mono<Shown> of(List<LedgerEntry> chain, Set<UUID> events) {
        return Flux.fromIterable(chain)
                .filter(entry -> events.contains(entry.recorded().eventId()))
                .flatMap(entry -> inclusion(entry).map(inclusion -> Map.entry(entry.recorded().eventId(), inclusion)), AT_ONCE)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(inclusions -> new Shown(ChainVerifier.firstBroken(chain).isEmpty(), inclusions));
    }

    @Override
    public Mono<Map<LocalDate, String>> roots(Set<LocalDate> days) {
        return roots.of(days).collectMap(root -> root.statement().day(), SignedRoot::jws);
    }

    private Mono<Inclusion> inclusion(LedgerEntry entry) {
        return scan.ofEvent(entry.recorded().eventId())
                .flatMap(hash -> roots.covering(hash.position())
                        .flatMap(root -> proofs.proven(hash, root)
                                .<Inclusion>map(proven -> new Inclusion.Under(proven.proof(), proven.root()))
                                .switchIfEmpty(unproven(root.statement().day()))))
                .switchIfEmpty(Mono.defer(() -> notYet(entry.recorded().recordedAt())));
    }

    /** As long as the subtrees of a day are not kept, nothing can be said. */
    private Mono<Inclusion> unproven(LocalDate day) {
        return subtrees.areKept(day)
                .map(kept -> kept ? new Inclusion.Contradicted(day) : new Inclusion.NotYet(day, settings.dueAt(day)));
    }

    /** What was recorded around midnight, or while a day was being closed, may belong to the day after. */
    private Mono<Inclusion> notYet(Instant recordedAt) {
        LocalDate recordedOn = LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
        return roots.last()
                .map(last -> last.statement().day().plusDays(1))
                .filter(next -> next.isAfter(recordedOn))
                .defaultIfEmpty(recordedOn)
                .map(day -> new Inclusion.NotYet(day, settings.dueAt(day)));
    }
}
