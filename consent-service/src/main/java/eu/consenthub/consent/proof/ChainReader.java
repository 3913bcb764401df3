package eu.consenthub.consent.proof;

import eu.consenthub.consent.ledger.LedgerScan;
import eu.consenthub.consent.ledger.StoredRow;
import eu.consenthub.consent.standing.HeadScan;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads rows and heads side by side, in the order of the contacts, a page ahead at most. One connection serves both, so one
 * statement ends before the next begins. For one reading.
 */
final class ChainReader {

    private final LedgerScan scan;
    private final HeadScan heads;
    private UUID contact = HeadScan.FIRST;
    private UUID headsUpTo = HeadScan.FIRST;
    private long sequence = -1;
    private boolean ended;

    ChainReader(LedgerScan scan, HeadScan heads) {
        this.scan = scan;
        this.heads = heads;
    }

    /** The last page has heads only: those of contacts after the last row. */
    Flux<ChainPage> pages() {
        return Mono.defer(this::next).repeat(() -> !ended);
    }

    private Mono<ChainPage> next() {
        return scan.byContact(contact, sequence).flatMap(this::withHeads);
    }

    private Mono<ChainPage> withHeads(List<StoredRow> rows) {
        UUID after = headsUpTo;
        ended = rows.isEmpty();
        if (!ended) {
            contact = rows.getLast().contact();
            sequence = rows.getLast().sequence();
        }
        headsUpTo = ended ? HeadScan.LAST : contact;
        return heads.between(after, headsUpTo).collect(() -> new ChainPage(rows), ChainPage::add);
    }
}
