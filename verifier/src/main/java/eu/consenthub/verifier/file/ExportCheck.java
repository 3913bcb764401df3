package eu.consenthub.verifier.file;

import eu.consenthub.verifier.chain.ChainCheck;
import eu.consenthub.verifier.chain.ChainEnd;
import eu.consenthub.verifier.chain.ChainHash;
import eu.consenthub.verifier.chain.Finding;
import eu.consenthub.verifier.chain.Findings;
import eu.consenthub.verifier.chain.Link;
import eu.consenthub.verifier.root.PublicKeys;
import eu.consenthub.verifier.root.RootCheck;
import eu.consenthub.verifier.root.RootStatement;
import eu.consenthub.verifier.root.SignedRoot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks an export line by line. Keeps the roots and one hash for each contact, nothing else. */
final class ExportCheck {

    private final Findings findings = new Findings();
    private final ChainCheck chains = new ChainCheck(findings);
    private final ChainHash hash = new ChainHash();
    private final ChainEnds ends = new ChainEnds();
    private final List<SignedRoot> signedRoots = new ArrayList<>();
    private final boolean keysOfTheFile;
    private final PublicKeys keys;
    private String ledger = "";
    private long keyLines;
    private long entries;
    private long heads;
    private long lastPosition;
    private @Nullable RootCheck roots;

    /** @param trusted null: the keys in the file are believed */
    ExportCheck(@Nullable PublicKeys trusted) {
        keysOfTheFile = trusted == null;
        keys = trusted == null ? new PublicKeys() : trusted;
    }

    void take(LineKind kind, Line line) {
        switch (kind) {
            case LEDGER -> ledger(line);
            case KEY -> key(line);
            case ROOT -> signedRoots.add(root(line));
            case ENTRY -> entry(line);
            case HEAD -> head(line);
            case END -> end(line);
        }
    }

    Report report() {
        Optional<Finding> first = findings.first().map(roots()::dated);
        return new Report(ledger, entries, ends.size(), signedRoots.size(), keys.size(), first);
    }

    private void ledger(Line line) {
        if (line.number("format") != ExportLines.FORMAT) {
            throw new IllegalArgumentException("format is " + line.number("format") + ", this program reads " + ExportLines.FORMAT);
        }
        ledger = line.text("ledger");
    }

    private void key(Line line) {
        keyLines++;
        if (keysOfTheFile) {
            keys.add(line.text("kid"), line.text("x"));
        }
    }

    private static SignedRoot root(Line line) {
        Line statement = line.object("statement");
        return new SignedRoot(new RootStatement(LocalDate.parse(statement.text("day")), statement.number("treeSize"),
                statement.number("firstPosition"), statement.number("lastPosition"), statement.digest("rootHash"),
                statement.digest("previousRootHash"), Instant.parse(statement.text("createdAt")), statement.text("ledger")),
                line.text("jws"));
    }

    private void entry(Line line) {
        long position = line.number("position");
        if (position <= lastPosition) {
            throw new IllegalArgumentException("position " + position + " does not come after " + lastPosition);
        }
        lastPosition = position;
        Line content = line.object("entry");
        byte[] previousHash = line.digest("previousHash");
        byte[] stored = line.digest("hash");
        boolean intact = Arrays.equals(hash.of(previousHash, content.canonical()), stored);
        Link link = new Link(position, content.uuid("contactId"), content.number("sequence"), previousHash, stored, intact);
        ends.put(link.contactId(), chains.follow(ends.of(link.contactId()), link));
        roots().add(position, stored);
        entries++;
    }

    private void head(Line line) {
        UUID contactId = line.uuid("contactId");
        chains.end(contactId, ends.of(contactId), ChainEnd.head(line.number("sequence"), line.digest("hash")));
        ends.headed(contactId);
        heads++;
    }

    /** A file that lost lines in between is broken in a way that has a name; one that merely miscounts is not to be trusted either. */
    private void end(Line line) {
        roots().end();
        ends.forEachWithoutHead((contactId, end) -> chains.end(contactId, end, null));
        boolean complete = line.number("entries") == entries && line.number("heads") == heads && line.number("keys") == keyLines
                && line.number("roots") == signedRoots.size();
        if (!complete && findings.first().isEmpty()) {
            throw new IllegalArgumentException("the last line counts other lines than there are");
        }
    }

    /** The roots come before the entries; once the first entry is here they are all known. */
    private RootCheck roots() {
        if (roots == null) {
            roots = new RootCheck(signedRoots, keys, findings);
            roots.begin();
        }
        return roots;
    }
}
