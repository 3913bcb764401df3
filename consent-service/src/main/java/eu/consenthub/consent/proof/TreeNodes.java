package eu.consenthub.consent.proof;

import eu.consenthub.verifier.tree.TreeHash;
import java.util.ArrayList;
import java.util.List;

/** The subtrees of a day, made from its leaves one after the other. */
final class TreeNodes {

    private final List<TreeNode> nodes = new ArrayList<>();
    private TreeHash low = new TreeHash();
    private TreeHash high = new TreeHash();
    private long lowFirst;
    private long highFirst;
    private long lows;
    private long highs;

    void add(long position, byte[] hash) {
        if (low.size() == 0) {
            lowFirst = position;
            highFirst = high.size() == 0 ? position : highFirst;
        }
        low.add(hash);
        if (low.size() == TreeNode.SIZE) {
            closeLow();
        }
        if (high.size() == TreeNode.SIZE) {
            closeHigh();
        }
    }

    /** All of them, those at the end of the day included. */
    List<TreeNode> all() {
        if (low.size() > 0) {
            closeLow();
        }
        if (high.size() > 0) {
            closeHigh();
        }
        return nodes;
    }

    private void closeLow() {
        byte[] root = low.root();
        nodes.add(new TreeNode(TreeNode.LOW, lows++, lowFirst, root));
        high.addSubtree(root);
        low = new TreeHash();
    }

    private void closeHigh() {
        nodes.add(new TreeNode(TreeNode.HIGH, highs++, highFirst, high.root()));
        high = new TreeHash();
    }
}
