package eu.consenthub.verifier.receipt;

import eu.consenthub.verifier.tree.InclusionProof;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Shows of one event of a receipt that its entry is under a signed root.
 *
 * @param entry hash of the ledger's entry, as the event has it
 * @param leaf  hash that the proof is for
 */
public record EntryProof(UUID eventId, byte[] entry, byte[] leaf, InclusionProof proof, ReceiptRoot root) {

    /**
     * The first thing that is wrong with it; nothing when it proves the entry.
     *
     * @param signatures what the signature of a root covers, if it is genuine by a key that counts
     */
    public Optional<ProofFault> fault(Function<String, Optional<byte[]>> signatures) {
        Optional<byte[]> signed = signatures.apply(root.jws());
        if (signed.isEmpty()) {
            return Optional.of(ProofFault.SIGNATURE);
        }
        if (!root.isIn(signed.get())) {
            return Optional.of(ProofFault.ROOT);
        }
        if (!Arrays.equals(leaf, entry)) {
            return Optional.of(ProofFault.LEAF);
        }
        return proof.proves(leaf, root.rootHash()) ? Optional.empty() : Optional.of(ProofFault.PATH);
    }
}
