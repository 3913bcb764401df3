package eu.consenthub.verifier.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Builds an inclusion proof from the leaves of a tree given one after the other, without keeping them. Give every leaf of the
 * tree, also the one in question.
 */
public final class InclusionPath {

    private final long index;
    private final long treeSize;
    private final List<Neighbour> neighbours = new ArrayList<>();
    private final Deque<Neighbour> leftToRight = new ArrayDeque<>();
    private long next;

    /** A subtree beside the way from the leaf to the root: its leaves are those from {@code from} to before {@code to}. */
    private record Neighbour(long from, long to, TreeHash hash) {}

    /** @throws IllegalArgumentException when there is no such place in such a tree */
    public InclusionPath(long index, long treeSize) {
        if (index < 0 || index >= treeSize) {
            throw new IllegalArgumentException("A tree of " + treeSize + " leaves has no leaf " + index);
        }
        this.index = index;
        this.treeSize = treeSize;
        descend(0, treeSize);
        Collections.reverse(neighbours);
        neighbours.stream().sorted((a, b) -> Long.compare(a.from(), b.from())).forEach(leftToRight::add);
    }

    public void add(byte[] leaf) {
        next(tree -> tree.add(leaf));
    }

    /** The root of the next subtree, where the way begins not at a leaf but at a subtree; see {@link TreeHash#addSubtree}. */
    public void addSubtree(byte[] root) {
        next(tree -> tree.addSubtree(root));
    }

    private void next(Consumer<TreeHash> adding) {
        while (!leftToRight.isEmpty() && leftToRight.getFirst().to() <= next) {
            leftToRight.removeFirst();
        }
        if (next != index && !leftToRight.isEmpty()) {
            adding.accept(leftToRight.getFirst().hash());
        }
        next++;
    }

    /** @throws IllegalStateException when not all leaves were given */
    public InclusionProof proof() {
        if (next != treeSize) {
            throw new IllegalStateException(next + " of " + treeSize + " leaves were given");
        }
        return new InclusionProof(index, treeSize, neighbours.stream().map(neighbour -> neighbour.hash().root()).toList());
    }

    /** A tree is split at the largest power of two below its size. */
    private void descend(long from, long to) {
        long begin = from;
        long end = to;
        while (end - begin > 1) {
            long split = begin + Long.highestOneBit(end - begin - 1);
            if (index < split) {
                neighbours.add(new Neighbour(split, end, new TreeHash()));
                end = split;
            } else {
                neighbours.add(new Neighbour(begin, split, new TreeHash()));
                begin = split;
            }
        }
    }
}
