package eu.consenthub.consent.proof;

import eu.consenthub.consent.ledger.StoredRow;
import eu.consenthub.consent.standing.ChainHead;
import eu.consenthub.consent.standing.HeadScan;
import eu.consenthub.verifier.chain.ChainCheck;
import eu.consenthub.verifier.chain.ChainEnd;
import eu.consenthub.verifier.chain.ChainHash;
import eu.consenthub.verifier.chain.Findings;
import eu.consenthub.verifier.chain.Link;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Walks along chains and heads side by side, both in the order of the contacts; keeps one page and no more. For one walk. */
final class ChainWalk {

    private final ChainCheck check;
    private final ChainHash hash = new ChainHash();
    private final Map<UUID, ChainEnd> heads = new HashMap<>();
    private Set<UUID> inPage = Set.of();
    private UUID headsUpTo = HeadScan.FIRST;
    private UUID contact = HeadScan.FIRST;
    private @Nullable ChainEnd reached;
    private long entries;
    private long contacts;

    ChainWalk(Findings findings) {
        this.check = new ChainCheck(findings);
    }

    /** These rows come next; first the heads of the contacts up to the last one of them are wanted. Returns after which contact. */
    UUID announce(List<StoredRow> page) {
        inPage = new HashSet<>();
        page.forEach(row -> inPage.add(row.contact()));
        UUID after = headsUpTo;
        headsUpTo = page.getLast().contact();
        return after;
    }

    /** A head whose contact has no entry is all that is left of it. */
    void head(ChainHead head) {
        ChainEnd end = ChainEnd.head(head.sequence(), head.hash());
        if (inPage.contains(head.contact())) {
            heads.put(head.contact(), end);
        } else {
            check.end(head.contact(), ChainEnd.NONE, end);
        }
    }

    void entries(List<StoredRow> page) {
        for (StoredRow row : page) {
            if (reached == null || !row.contact().equals(contact)) {
                endOfChain();
                contact = row.contact();
                reached = ChainEnd.NONE;
                contacts++;
            }
            reached = check.follow(reached, link(row));
        }
        entries += page.size();
    }

    /** There are no more entries; only heads may still come. Returns after which contact. */
    UUID end() {
        endOfChain();
        inPage = Set.of();
        return headsUpTo;
    }

    long entries() {
        return entries;
    }

    long contacts() {
        return contacts;
    }

    private void endOfChain() {
        if (reached != null) {
            check.end(contact, reached, heads.remove(contact));
            reached = null;
        }
    }

    private Link link(StoredRow row) {
        boolean intact = Arrays.equals(hash.of(row.previousHash(), row.canonical()), row.hash());
        return new Link(row.position(), row.contact(), row.sequence(), row.previousHash(), row.hash(), intact);
    }
}
