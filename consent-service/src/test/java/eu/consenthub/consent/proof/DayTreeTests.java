package eu.consenthub.consent.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ledger.EntryHash;
import eu.consenthub.verifier.root.RootStatement;
import eu.consenthub.verifier.tree.InclusionProof;
import eu.consenthub.verifier.tree.TreeHash;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The kept subtrees of a day")
class DayTreeTests {

    /** Positions have gaps, and days begin anywhere. */
    private static final long BEGIN = 1_000_003;
    private static final int STEP = 3;

    @ParameterizedTest(name = "entry {1} of {0}")
    @CsvSource({"1, 0", "2, 1", "255, 254", "256, 255", "257, 256", "257, 3", "511, 300", "1000, 999", "65536, 65535", "65536, 300",
            "65537, 65536", "65537, 65535", "65537, 255", "65600, 65590", "131073, 131072", "131073, 70000", "200001, 140000"})
    void proveAnEntryWithAtMostTwoHundredFiftySixOthers(int size, int index) {
        List<EntryHash> leaves = leaves(size);
        RootStatement day = day(leaves);
        DayTree tree = tree(day, leaves, index);
        TreeNode low = tree.low().orElseThrow();
        List<EntryHash> read = read(leaves, low.firstPosition(), tree.lastPosition(low));

        InclusionProof proof = tree.proof(low, read).orElseThrow();

        assertThat(read).hasSizeBetween(1, 256);
        assertThat(proof.index()).isEqualTo(index);
        assertThat(proof.proves(leaves.get(index).hash(), day.rootHash())).isTrue();
        assertThat(proof.path().size()).isLessThanOrEqualTo(64 - Long.numberOfLeadingZeros(size));
    }

    @Test
    void haveNoProofWhenEntriesOrSubtreesAreMissing() {
        List<EntryHash> leaves = leaves(700);
        RootStatement day = day(leaves);
        DayTree tree = tree(day, leaves, 300);
        TreeNode low = tree.low().orElseThrow();
        List<EntryHash> read = read(leaves, low.firstPosition(), tree.lastPosition(low));

        assertThat(tree.proof(low, read.subList(1, read.size()))).isEmpty();
        assertThat(new DayTree(day, tree.position(), tree.lows().subList(0, 2), tree.highs()).proof(low, read)).isEmpty();
        assertThat(new DayTree(day, tree.position(), tree.lows(), List.of()).proof(low, read)).isEmpty();
        assertThat(DayTree.of(day, tree.position(), List.of()).low()).isEqualTo(Optional.empty());
    }

    /** As they are read: the low ones under the same high one, and all high ones. */
    private static DayTree tree(RootStatement day, List<EntryHash> leaves, int index) {
        TreeNodes nodes = new TreeNodes();
        leaves.forEach(leaf -> nodes.add(leaf.position(), leaf.hash()));
        List<TreeNode> around = nodes.all().stream()
                .filter(node -> node.height() == TreeNode.HIGH || node.number() / 256 == index / 65_536)
                .toList();
        return DayTree.of(day, leaves.get(index).position(), around);
    }

    private static List<EntryHash> read(List<EntryHash> leaves, long from, long to) {
        return leaves.stream().filter(leaf -> leaf.position() >= from && leaf.position() <= to).toList();
    }

    private static RootStatement day(List<EntryHash> leaves) {
        TreeHash tree = new TreeHash();
        leaves.forEach(leaf -> tree.add(leaf.hash()));
        return new RootStatement(LocalDate.of(2026, 3, 4), leaves.size(), BEGIN - 2, leaves.getLast().position() + 1, tree.root(),
                new byte[32], Instant.EPOCH, "ledger");
    }

    private static List<EntryHash> leaves(int size) {
        return LongStream.range(0, size)
                .mapToObj(i -> new EntryHash(BEGIN + STEP * i, ByteBuffer.allocate(32).putLong(i).array()))
                .toList();
    }
}
