package eu.consenthub.consent.proof;

import eu.consenthub.consent.ledger.StoredRow;
import eu.consenthub.consent.standing.ChainHead;
import eu.consenthub.verifier.chain.ChainCheck;
import eu.consenthub.verifier.chain.ChainEnd;
import eu.consenthub.verifier.chain.ChainHash;
import eu.consenthub.verifier.chain.Findings;
import eu.consenthub.verifier.chain.Link;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Walks along the chains, contact by contact, and holds the end of each against its head. For one walk. */
final class ChainWalk {

    private final ChainCheck check;
    private final ChainHash hash = new ChainHash();
    private UUID contact = new UUID(0, 0);
    private @Nullable ChainEnd reached;
    private @Nullable ChainEnd head;
    private long entries;
    private long contacts;

    ChainWalk(Findings findings) {
        this.check = new ChainCheck(findings);
    }

    void take(ChainPage page) {
        page.withoutRow().ifPresent(this::nothingLeft);
        for (StoredRow row : page.rows()) {
            if (reached == null || !row.contact().equals(contact)) {
                endOfChain();
                contact = row.contact();
                reached = ChainEnd.NONE;
                head = page.heads().get(contact);
                contacts++;
            }
            reached = check.follow(reached, link(row));
        }
        entries += page.rows().size();
        if (page.rows().isEmpty()) {
            endOfChain();
        }
    }

    long entries() {
        return entries;
    }

    long contacts() {
        return contacts;
    }

    private void endOfChain() {
        if (reached != null) {
            check.end(contact, reached, head);
            reached = null;
        }
    }

    private void nothingLeft(ChainHead of) {
        check.end(of.contact(), ChainEnd.NONE, ChainEnd.head(of.sequence(), of.hash()));
    }

    private Link link(StoredRow row) {
        boolean intact = Arrays.equals(hash.of(row.previousHash(), row.canonical()), row.hash());
        return new Link(row.position(), row.contact(), row.sequence(), row.previousHash(), row.hash(), intact);
    }
}
