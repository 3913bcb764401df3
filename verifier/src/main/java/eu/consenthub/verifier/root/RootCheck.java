package eu.consenthub.verifier.root;

import eu.consenthub.verifier.chain.Damage;
import eu.consenthub.verifier.chain.Finding;
import eu.consenthub.verifier.chain.Findings;
import eu.consenthub.verifier.form.Digests;
import eu.consenthub.verifier.tree.TreeHash;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the roots, in the order of their days, against the entries, which are given in the order of their positions. Of each
 * day one tree is built and let go.
 */
public final class RootCheck {

    private static final byte[] NO_ROOT = new byte[Digests.LENGTH];

    private final List<SignedRoot> roots;
    private final PublicKeys keys;
    private final Findings findings;
    private TreeHash tree = new TreeHash();
    private int current;
    private @Nullable LocalDate firstIncomplete;

    public RootCheck(List<SignedRoot> roots, PublicKeys keys, Findings findings) {
        this.roots = List.copyOf(roots);
        this.keys = keys;
        this.findings = findings;
    }

    /** Looks at the roots themselves. */
    public void begin() {
        SignedRoot previous = null;
        for (SignedRoot root : roots) {
            check(previous, root);
            previous = root;
        }
    }

    /** The next entry. */
    public void add(long position, byte[] hash) {
        while (current < roots.size() && roots.get(current).statement().lastPosition() < position) {
            close();
        }
        if (current < roots.size() && roots.get(current).statement().covers(position)) {
            tree.add(hash);
        }
    }

    /** There are no more entries. */
    public void end() {
        while (current < roots.size()) {
            close();
        }
    }

    /** The same finding with the day whose root covers it: of an entry that is missing, the first day that lacks one. */
    public Finding dated(Finding finding) {
        Long position = finding.position();
        return finding.on(position == null ? firstIncomplete : covering(position));
    }

    private @Nullable LocalDate covering(long position) {
        return roots.stream()
                .map(SignedRoot::statement)
                .filter(statement -> statement.covers(position))
                .map(RootStatement::day)
                .findFirst()
                .orElse(null);
    }

    private void check(@Nullable SignedRoot previous, SignedRoot root) {
        RootStatement now = root.statement();
        long order = previous == null ? 0 : previous.statement().lastPosition();
        byte[] signed = keys.verified(RootStatement.TYPE, root.jws()).orElse(null);
        if (signed == null) {
            findings.add(Finding.ofRoot(order, Damage.SIGNATURE_INVALID, now.day(),
                    "the signature of the root is not genuine, or by an unknown key"));
        } else if (!Arrays.equals(signed, now.canonical())) {
            findings.add(Finding.ofRoot(order, Damage.ROOT_ALTERED, now.day(), "the root does not say what was signed"));
        }
        LocalDate expected = previous == null ? now.day() : previous.statement().day().plusDays(1);
        byte[] before = previous == null ? NO_ROOT : previous.statement().rootHash();
        if (!now.day().equals(expected)) {
            findings.add(Finding.ofRoot(order, Damage.ROOT_ALTERED, expected, "the root of this day is missing"));
        } else if (now.firstPosition() != order + 1 || !Arrays.equals(now.previousRootHash(), before)) {
            findings.add(Finding.ofRoot(order, Damage.ROOT_ALTERED, now.day(), "the root does not follow the one before"));
        }
    }

    private void close() {
        RootStatement statement = roots.get(current).statement();
        long there = tree.size();
        if (there != statement.treeSize()) {
            boolean incomplete = there < statement.treeSize();
            if (incomplete && firstIncomplete == null) {
                firstIncomplete = statement.day();
            }
            mismatch(statement, incomplete ? Damage.DELETED : Damage.INSERTED,
                    statement.treeSize() + " entries were signed, " + there + " are there");
        } else if (!Arrays.equals(tree.root(), statement.rootHash())) {
            mismatch(statement, Damage.EDITED, "the entries are not those that were signed, or not in that order");
        }
        tree = new TreeHash();
        current++;
    }

    /** Ordered at the end of the day, so that a finding that names one of its entries comes first. */
    private void mismatch(RootStatement statement, Damage kind, String what) {
        findings.add(Finding.ofRoot(statement.lastPosition(), kind, statement.day(),
                what + ", at the positions " + statement.firstPosition() + " to " + statement.lastPosition()));
    }
}
