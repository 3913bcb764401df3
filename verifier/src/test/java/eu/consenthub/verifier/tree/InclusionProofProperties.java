package eu.consenthub.verifier.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** RFC 9162, 2.1.3: a proof convinces of its leaf at its place under its root, and of nothing else. */
class InclusionProofProperties {

    @Property(tries = 400)
    void provesEveryLeafOfEveryTree(@ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int any) {
        int index = any % size;
        InclusionProof proof = proof(index, size);
        byte[] root = root(size);

        assertThat(proof.proves(leaf(index), root)).isTrue();
        assertThat(proof.path().size()).isLessThanOrEqualTo(64 - Long.numberOfLeadingZeros(size));
        assertThat(proof.proves(leaf(index + 1), root)).isFalse();
        assertThat(proof.proves(leaf(index), root(size + 1))).isFalse();
    }

    /** The digests of complete subtrees stand for their leaves. */
    @Property(tries = 200)
    void isTheSameFromSubtreesAsFromLeaves(@ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int any) {
        int index = any % size;
        int subtrees = (size + 7) / 8;
        TreeHash whole = new TreeHash();
        InclusionPath upper = new InclusionPath(index / 8, subtrees);
        for (int i = 0; i < subtrees; i++) {
            byte[] subtree = root(8 * i, Math.min(size, 8 * i + 8));
            whole.addSubtree(subtree);
            upper.addSubtree(subtree);
        }
        InclusionPath lower = new InclusionPath(index % 8, Math.min(8, size - index / 8 * 8));
        for (int i = index / 8 * 8; i < Math.min(size, index / 8 * 8 + 8); i++) {
            lower.add(leaf(i));
        }
        List<byte[]> path = new ArrayList<>(lower.proof().path());
        path.addAll(upper.proof().path());

        assertThat(whole.root()).isEqualTo(root(size));
        assertThat(path).usingRecursiveComparison().isEqualTo(proof(index, size).path());
    }

    @Property(tries = 200)
    void refusesAProofThatWasChanged(@ForAll @IntRange(min = 2, max = 100) int size, @ForAll @IntRange(max = 99) int any) {
        int index = any % size;
        InclusionProof proof = proof(index, size);
        byte[] root = root(size);
        List<byte[]> longer = new ArrayList<>(proof.path());
        longer.add(leaf(0));

        assertThat(new InclusionProof(index, size, proof.path().subList(1, proof.path().size())).proves(leaf(index), root)).isFalse();
        assertThat(new InclusionProof(index, size, longer).proves(leaf(index), root)).isFalse();
        assertThat(new InclusionProof((index + 1) % size, size, proof.path()).proves(leaf(index), root)).isFalse();
        assertThat(new InclusionProof(size, size, proof.path()).proves(leaf(index), root)).isFalse();
    }

    @Example
    void hasNoProofForWhatIsNotThere() {
        assertThatThrownBy(() -> new InclusionPath(3, 3)).hasMessage("A tree of 3 leaves has no leaf 3");
        assertThatThrownBy(() -> new InclusionPath(0, 2).proof()).hasMessage("0 of 2 leaves were given");
    }

    private static InclusionProof proof(int index, int size) {
        InclusionPath path = new InclusionPath(index, size);
        for (int i = 0; i < size; i++) {
            path.add(leaf(i));
        }
        return path.proof();
    }

    private static byte[] root(int size) {
        return root(0, size);
    }

    private static byte[] root(int from, int to) {
        TreeHash tree = new TreeHash();
        for (int i = from; i < to; i++) {
            tree.add(leaf(i));
        }
        return tree.root();
    }

    private static byte[] leaf(int index) {
        return ("leaf " + index).getBytes(StandardCharsets.UTF_8);
    }
}
