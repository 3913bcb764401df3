package eu.consenthub.verifier.chain;

/** What happened to a ledger. Of two that show at the same place, the one named first here says more. */
public enum Damage {
    /** An entry that no head knows, or more entries than were signed. */
    INSERTED,
    /** An entry stands before one that came earlier. */
    REORDERED,
    /** An entry does not say any more what it said. */
    EDITED,
    /** An entry is missing though later ones of its contact are there, or fewer entries than were signed. */
    DELETED,
    /** The end of a chain is missing. */
    TRUNCATED,
    /** A root is missing, or does not say what was signed. */
    ROOT_ALTERED,
    /** The signature of a root is not genuine. */
    SIGNATURE_INVALID,
    /** The time stamp of a root is not genuine, or not of this root. */
    TIMESTAMP_INVALID
}
