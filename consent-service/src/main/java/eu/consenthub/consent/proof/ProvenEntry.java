package eu.consenthub.consent.proof;

import eu.consenthub.verifier.root.SignedRoot;
import eu.consenthub.verifier.tree.InclusionProof;

/** An entry that a signed root covers, and the way from its hash to that root. */
record ProvenEntry(long position, byte[] hash, InclusionProof proof, SignedRoot root) {

    /** Whether the entry is what was signed, the signature itself left aside. */
    boolean holds() {
        return proof.treeSize() == root.statement().treeSize() && proof.proves(hash, root.statement().rootHash());
    }
}
