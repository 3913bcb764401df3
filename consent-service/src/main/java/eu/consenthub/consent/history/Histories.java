package eu.consenthub.consent.history;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.ledger.Evidence;
import eu.consenthub.consent.ledger.Evidences;
import eu.consenthub.consent.ledger.Ledger;
import eu.consenthub.consent.ledger.LedgerEntry;
import eu.consenthub.consent.ledger.LedgerQuery;
import eu.consenthub.consent.policy.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Entries of the ledger together with the evidence behind them, as far as it may be seen and was not erased. */
@Component
class Histories {

    private static final int ENTRIES_AT_A_TIME = 200;

    private final Ledger ledger;
    private final Evidences evidences;

    Histories(Ledger ledger, Evidences evidences) {
        this.ledger = ledger;
        this.evidences = evidences;
    }

    Mono<List<HistoryView>> ofContact(ContactId contact, LedgerQuery query, long after, int limit, boolean withEvidence) {
        return ledger.ofContact(contact, query, after, limit)
                .collectList()
                .flatMap(entries -> withEvidence ? withEvidence(entries) : Mono.just(views(entries, Map.of())));
    }

    /** True when the ledger has something about this contact, be it erased since. */
    Mono<Boolean> knows(ContactId contact) {
        return ledger.ofContact(contact, LedgerQuery.ALL, 0, 1).hasElements();
    }

    /** The whole ledger, some hundred entries at a time, at the reader's pace. */
    Flux<List<HistoryView>> whole(LedgerQuery query) {
        return ledger.stream(query)
                .buffer(ENTRIES_AT_A_TIME)
                .concatMap(this::withEvidence, 1);
    }

    private Mono<List<HistoryView>> withEvidence(List<LedgerEntry> entries) {
        List<Sha256> commitments = entries.stream()
                .map(LedgerEntry::commitment)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return commitments.isEmpty()
                ? Mono.just(views(entries, Map.of()))
                : evidences.of(commitments).map(found -> views(entries, found));
    }

    private static List<HistoryView> views(List<LedgerEntry> entries, Map<Sha256, Evidence> evidence) {
        return entries.stream()
                .map(entry -> HistoryView.of(entry, entry.commitment() == null ? null : evidence.get(entry.commitment())))
                .toList();
    }
}
