package eu.consenthub.consent.ledger;

import eu.consenthub.consent.policy.Sha256;
import java.util.List;
import java.util.OptionalLong;

/** Checks the chain of one contact: numbers without gaps, each hash over the one before and the entry itself (EVID-3). */
public final class ChainVerifier {

    private ChainVerifier() {}

    /** The sequence number of the first entry that does not fit, or empty when the chain holds. */
    public static OptionalLong firstBroken(List<LedgerEntry> chain) {
        Sha256 previous = LedgerEntry.GENESIS;
        long expected = 1;
        for (LedgerEntry entry : chain) {
            boolean fits = entry.recorded().sequence() == expected && entry.previousHash().equals(previous)
                    && entry.hash().equals(entry.computedHash());
            if (!fits) {
                return OptionalLong.of(expected);
            }
            previous = entry.hash();
            expected++;
        }
        return OptionalLong.empty();
    }
}
