package eu.consenthub.verifier.tree;

import eu.consenthub.verifier.form.Digests;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The root of a Merkle tree (RFC 9162, 2.1.1) over leaves that are given one after the other. Keeps one digest for each complete
 * subtree, at most 63 of them, however many leaves there are. For one thread.
 */
public final class TreeHash {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = Digests.sha256();
    private final byte[] @Nullable [] complete = new byte[63][];
    private long size;

    public void add(byte[] leaf) {
        addSubtree(leaf(digest, leaf));
    }

    /** The root of the next subtree instead of a leaf; all subtrees but the last are complete and of one size. */
    public void addSubtree(byte[] root) {
        byte[] hash = root;
        int height = 0;
        for (byte[] left = complete[0]; left != null; left = complete[height]) {
            hash = node(digest, left, hash);
            complete[height] = null;
            height++;
        }
        complete[height] = hash;
        size++;
    }

    /** Leaves, or subtrees, so far. */
    public long size() {
        return size;
    }

    /** The root of the leaves so far; of none at all: the digest of nothing. */
    public byte[] root() {
        byte[] root = null;
        for (byte[] subtree : complete) {
            if (subtree != null) {
                root = root == null ? subtree : node(digest, subtree, root);
            }
        }
        return root == null ? digest.digest() : root;
    }

    static byte[] leaf(MessageDigest digest, byte[] leaf) {
        digest.update(LEAF);
        return digest.digest(leaf);
    }

    static byte[] node(MessageDigest digest, byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
