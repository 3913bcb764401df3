package eu.consenthub.verifier.chain;

/** How far the chain of a contact has been followed: sequence, hash and position of the last entry; or what its head says of it. */
public record ChainEnd(long sequence, byte[] hash, long position) {

    /** Before the first entry. */
    public static final ChainEnd NONE = new ChainEnd(0, ChainHash.genesis(), 0);

    /** What the head of a chain says: it knows no position. */
    public static ChainEnd head(long sequence, byte[] hash) {
        return new ChainEnd(sequence, hash, 0);
    }
}
