package eu.consenthub.verifier.file;

import eu.consenthub.verifier.chain.Finding;
import java.util.Optional;

/** What came out of checking an export. */
public record Report(String ledger, long entries, long contacts, int roots, int keys, Optional<Finding> firstBroken) {

    public boolean isWhole() {
        return firstBroken.isEmpty();
    }
}
