package eu.consenthub.consent.receipt;

import eu.consenthub.verifier.form.Digests;
import eu.consenthub.verifier.root.RootStatement;

/** A signed root as the proof file shows it. */
record RootLine(String day, long size, String hash, String previous) {

    static RootLine of(RootStatement root, Sentences sentences) {
        return new RootLine(sentences.day(root.day()), root.treeSize(), Digests.hex(root.rootHash()), Digests.hex(root.previousRootHash()));
    }
}
