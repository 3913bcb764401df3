package eu.consenthub.consent.receipt;

import eu.consenthub.consent.signing.Signatures;
import eu.consenthub.verifier.receipt.EntryProof;
import eu.consenthub.verifier.receipt.ProofFault;
import eu.consenthub.verifier.receipt.ReceiptProofs;
import eu.consenthub.verifier.receipt.ReceiptRoot;
import eu.consenthub.verifier.root.RootStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Checks the proofs of inclusion that a receipt carries, as anybody can, and holds their roots against those that are kept here. */
@Component
class ReadProofs {

    private final Signatures signatures;
    private final ChainProof kept;

    ReadProofs(Signatures signatures, ChainProof kept) {
        this.signatures = signatures;
        this.kept = kept;
    }

    /**
     * What came out of it.
     *
     * @param events how many the receipt tells of
     * @param proven how many of them are proven
     * @param days   whose roots prove them
     * @param fault  the first thing that is wrong, if something is
     */
    record Checked(int events, int proven, List<LocalDate> days, Optional<Fault> fault) {}

    /** A reason as a word, and the day of the root. */
    record Fault(String reason, LocalDate day) {}

    Mono<Checked> check(ReceiptProofs receipt) {
        Set<ReceiptRoot> roots = receipt.proofs().stream().map(EntryProof::root).collect(Collectors.toSet());
        Set<LocalDate> days = roots.stream().map(ReceiptRoot::day).collect(Collectors.toSet());
        return Mono.zip(signed(roots), kept.roots(days), (signed, keptRoots) -> checked(receipt, signed, keptRoots));
    }

    /** What the genuine signatures among these cover. */
    private Mono<Map<String, byte[]>> signed(Set<ReceiptRoot> roots) {
        return Flux.fromIterable(roots)
                .map(ReceiptRoot::jws)
                .distinct()
                .concatMap(jws -> signatures.examine(jws).flatMap(examined -> Mono.justOrEmpty(statement(examined)))
                        .map(statement -> Map.entry(jws, statement)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Optional<byte[]> statement(Signatures.Examined examined) {
        return examined instanceof Signatures.Examined.Genuine genuine && genuine.verified().type().equals(RootStatement.TYPE)
                ? Optional.of(genuine.verified().payload())
                : Optional.empty();
    }

    private static Checked checked(ReceiptProofs receipt, Map<String, byte[]> signed, Map<LocalDate, String> kept) {
        Optional<Fault> fault = receipt.proofs().stream()
                .flatMap(proof -> fault(proof, signed, kept).stream())
                .findFirst();
        List<LocalDate> days = receipt.proofs().stream().map(proof -> proof.root().day()).distinct().sorted().toList();
        return new Checked(receipt.events(), receipt.proofs().size(), days, fault);
    }

    private static Optional<Fault> fault(EntryProof proof, Map<String, byte[]> signed, Map<LocalDate, String> kept) {
        ReceiptRoot root = proof.root();
        return proof.fault(jws -> Optional.ofNullable(signed.get(jws)))
                .map(ProofFault::name)
                .or(() -> Optional.of("KEPT").filter(reason -> !root.jws().equals(kept.getOrDefault(root.day(), root.jws()))))
                .map(reason -> new Fault(reason.toLowerCase(java.util.Locale.ROOT), root.day()));
    }
}
