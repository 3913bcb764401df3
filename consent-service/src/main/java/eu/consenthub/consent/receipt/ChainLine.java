package eu.consenthub.consent.receipt;

import eu.consenthub.consent.ledger.LedgerEntry;

/** One link of the chain as the proof file shows it; the hash before is that of the line above. */
record ChainLine(long sequence, String what, String recordedAt, String hash, String commitment) {

    static ChainLine of(LedgerEntry entry, Sentences sentences) {
        return new ChainLine(entry.recorded().sequence(), sentences.event(entry.recorded().event().type()),
                entry.recorded().recordedAt().toString(), entry.hash().hex(),
                entry.commitment() == null ? "" : entry.commitment().hex());
    }
}
