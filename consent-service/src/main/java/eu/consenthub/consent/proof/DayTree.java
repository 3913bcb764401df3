package eu.consenthub.consent.proof;

import eu.consenthub.consent.ledger.EntryHash;
import eu.consenthub.verifier.root.RootStatement;
import eu.consenthub.verifier.tree.InclusionPath;
import eu.consenthub.verifier.tree.InclusionProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The part of a day's tree around one entry: the way up from it goes through its low subtree, its high subtree, and the high
 * subtrees of the day.
 *
 * @param lows  the low subtrees under the same high one
 * @param highs all high subtrees
 */
record DayTree(RootStatement day, long position, List<TreeNode> lows, List<TreeNode> highs) {

    static DayTree of(RootStatement day, long position, List<TreeNode> nodes) {
        return new DayTree(day, position, nodes.stream().filter(node -> node.height() == TreeNode.LOW).toList(),
                nodes.stream().filter(node -> node.height() == TreeNode.HIGH).toList());
    }

    /** The low subtree that holds the entry; nothing as long as subtrees are not kept. */
    Optional<TreeNode> low() {
        return lows.reversed().stream().filter(node -> node.firstPosition() <= position).findFirst();
    }

    /** The last position that may belong to the same low subtree. */
    long lastPosition(TreeNode low) {
        return lows.stream().filter(node -> node.number() == low.number() + 1)
                .findFirst()
                .or(() -> highs.stream().filter(node -> node.number() == low.number() / TreeNode.SIZE + 1).findFirst())
                .map(next -> next.firstPosition() - 1)
                .orElse(day.lastPosition());
    }

    /**
     * The way from the entry to the root.
     *
     * @param leaves of its low subtree
     * @return nothing when there are more or fewer entries or subtrees than were signed
     */
    Optional<InclusionProof> proof(TreeNode low, List<EntryHash> leaves) {
        long place = leaves.stream().filter(leaf -> leaf.position() < position).count();
        long ofLows = (day.treeSize() + TreeNode.SIZE - 1) / TreeNode.SIZE;
        long ofHighs = (ofLows + TreeNode.SIZE - 1) / TreeNode.SIZE;
        long high = low.number() / TreeNode.SIZE;
        if (leaves.size() != inGroup(low.number(), day.treeSize()) || lows.size() != inGroup(high, ofLows) || highs.size() != ofHighs) {
            return Optional.empty();
        }
        List<byte[]> path = new ArrayList<>(path(place, leaves, (way, leaf) -> way.add(leaf.hash())));
        path.addAll(path(low.number() % TreeNode.SIZE, lows, (way, node) -> way.addSubtree(node.hash())));
        path.addAll(path(high, highs, (way, node) -> way.addSubtree(node.hash())));
        return Optional.of(new InclusionProof(low.number() * TreeNode.SIZE + place, day.treeSize(), path));
    }

    /** How many of all there are in this group. */
    private static long inGroup(long group, long all) {
        return Math.min(TreeNode.SIZE, all - group * TreeNode.SIZE);
    }

    private static <T> List<byte[]> path(long place, List<T> all, BiConsumer<InclusionPath, T> adding) {
        InclusionPath way = new InclusionPath(place, all.size());
        all.forEach(one -> adding.accept(way, one));
        return way.proof().path();
    }
}
