package eu.consenthub.verifier.tree;

import eu.consenthub.verifier.form.Digests;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/**
 * Shows that a leaf is in a tree whose root is known, with nothing else of the tree (RFC 9162, 2.1.3).
 *
 * @param index place of the leaf, from 0
 * @param path  digests of the neighbouring subtrees, from the leaf up
 */
public record InclusionProof(long index, long treeSize, List<byte[]> path) {

    /** Whether this leaf at this place leads to this root (RFC 9162, 2.1.3.2). */
    public boolean proves(byte[] leaf, byte[] root) {
        if (index < 0 || index >= treeSize) {
            return false;
        }
        MessageDigest digest = Digests.sha256();
        long place = index;
        long last = treeSize - 1;
        byte[] hash = TreeHash.leaf(digest, leaf);
        for (byte[] neighbour : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = TreeHash.node(digest, neighbour, hash);
                int up = Long.numberOfTrailingZeros(place);
                place >>= up;
                last >>= up;
            } else {
                hash = TreeHash.node(digest, hash, neighbour);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
