package eu.consenthub.consent.receipt;

import eu.consenthub.consent.ledger.LedgerEntry;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** What shows that the entries of a contact stand unaltered; public so that the room which keeps signed roots can say more than the chain does. */
public interface ChainProof {

    /** @param chain all entries of one contact, oldest first */
    Mono<Shown> of(List<LedgerEntry> chain);

    /**
     * @param unbroken every hash follows from the one before and the entry itself
     * @param roots    signed roots that include entries of the chain; none when roots are not known
     */
    record Shown(boolean unbroken, List<Root> roots) {}

    /** A signed root: the day it closes, its hash in hexadecimal, and the last sequence number of the chain that it includes. */
    record Root(LocalDate day, String hash, String keyId, long includedUpTo) {}
}
