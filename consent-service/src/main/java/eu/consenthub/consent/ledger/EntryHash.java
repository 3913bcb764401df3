package eu.consenthub.consent.ledger;

/** A leaf of the tree of a day: the hash of the entry at this position. */
public record EntryHash(long position, byte[] hash) {}
