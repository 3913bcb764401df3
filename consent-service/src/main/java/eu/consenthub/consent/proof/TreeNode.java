package eu.consenthub.consent.proof;

/**
 * The root of one subtree of a day's tree.
 *
 * @param height        8 or 16: it has 2^height leaves, the last one of a day may have fewer
 * @param number        from 0
 * @param firstPosition position of its first entry in the ledger
 */
record TreeNode(int height, long number, long firstPosition, byte[] hash) {

    static final int LOW = 8;
    static final int HIGH = 16;
    /** Leaves in a low subtree, and low subtrees in a high one. */
    static final int SIZE = 1 << LOW;
}
