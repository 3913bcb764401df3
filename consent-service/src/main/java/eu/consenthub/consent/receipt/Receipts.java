package eu.consenthub.consent.receipt;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.ledger.Ledger;
import eu.consenthub.consent.ledger.LedgerEntry;
import eu.consenthub.consent.ledger.LedgerQuery;
import eu.consenthub.platform.time.Ids;
import eu.consenthub.platform.web.Problem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes receipts from the ledger; the vault is not asked, so erasure changes nothing. */
@Component
class Receipts {

    /** Nobody has this long a story; a receipt of it would help nobody either. */
    private static final int LONGEST_CHAIN = 2_000;

    private final Ledger ledger;
    private final ChainProof chains;
    private final Pseudonyms pseudonyms;
    private final Ids ids;
    private final Clock clock;

    Receipts(Ledger ledger, ChainProof chains, Pseudonyms pseudonyms, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.chains = chains;
        this.pseudonyms = pseudonyms;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A receipt of all choices of a contact, or of one. Empty when the ledger has nothing of the kind.
     *
     * @throws Problem 422 {@code RECEIPT_TOO_LONG}
     */
    Mono<Receipt> of(ContactId contact, @Nullable UUID eventId) {
        return ledger.ofContact(contact, LedgerQuery.ALL, 0, LONGEST_CHAIN + 1)
                .collectList()
                .flatMap(chain -> receipt(contact, chain, choices(chain, eventId)));
    }

    private static List<Choice> choices(List<LedgerEntry> chain, @Nullable UUID eventId) {
        if (chain.size() > LONGEST_CHAIN) {
            throw Problem.refused("RECEIPT_TOO_LONG", "Too much for one receipt", "The ledger holds more than "
                    + LONGEST_CHAIN + " entries about this contact; export the history instead.");
        }
        return chain.stream()
                .filter(Choice::isChoice)
                .filter(entry -> eventId == null || entry.recorded().eventId().equals(eventId))
                .map(Choice::of)
                .toList();
    }

    private Mono<Receipt> receipt(ContactId contact, List<LedgerEntry> chain, List<Choice> choices) {
        if (choices.isEmpty()) {
            return Mono.empty();
        }
        return chains.of(chain, choices.stream().map(Choice::id).collect(Collectors.toSet()))
                .map(shown -> new Receipt(ids.next(), clock.instant().truncatedTo(ChronoUnit.SECONDS), pseudonyms.of(contact),
                        ScopeRecord.of(choices), chain, shown));
    }
}
