package eu.consenthub.consent.proof;

import eu.consenthub.consent.ledger.StoredRow;
import eu.consenthub.consent.standing.ChainHead;
import eu.consenthub.verifier.chain.ChainEnd;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some rows in the order of contacts, and the heads of these contacts. Of heads that have no row the first is kept, it is enough. */
final class ChainPage {

    private final List<StoredRow> rows;
    private final Set<UUID> contacts = new HashSet<>();
    private final Map<UUID, ChainEnd> heads = new HashMap<>();
    private @Nullable ChainHead withoutRow;

    ChainPage(List<StoredRow> rows) {
        this.rows = rows;
        rows.forEach(row -> contacts.add(row.contact()));
    }

    void add(ChainHead head) {
        if (contacts.contains(head.contact())) {
            heads.put(head.contact(), ChainEnd.head(head.sequence(), head.hash()));
        } else if (withoutRow == null) {
            withoutRow = head;
        }
    }

    List<StoredRow> rows() {
        return rows;
    }

    Map<UUID, ChainEnd> heads() {
        return heads;
    }

    Optional<ChainHead> withoutRow() {
        return Optional.ofNullable(withoutRow);
    }
}
