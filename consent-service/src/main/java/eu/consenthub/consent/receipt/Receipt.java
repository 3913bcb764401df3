package eu.consenthub.consent.receipt;

import eu.consenthub.consent.decision.ContactAttributesChanged;
import eu.consenthub.consent.decision.ContactErased;
import eu.consenthub.consent.decision.ContactRegistered;
import eu.consenthub.consent.decision.Event;
import eu.consenthub.consent.ledger.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is given away about one contact: facts of the ledger only, so that it can be made when the person is gone.
 *
 * @param pseudonym who, for whoever holds the key
 * @param chain     the contact's whole chain, of which the records tell the choices
 * @param shown     what shows that it stands unaltered
 */
record Receipt(UUID id, Instant issuedAt, String pseudonym, List<ScopeRecord> records, List<LedgerEntry> chain,
        ChainProof.Shown shown) {

    /** The language the contact was last known to speak. */
    String locale() {
        return chain.reversed()
                .stream()
                .map(entry -> locale(entry.recorded().event()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElse("fr");
    }

    /** When the identity was erased, if it was. */
    Optional<Instant> erasedAt() {
        return chain.stream()
                .map(LedgerEntry::recorded)
                .filter(recorded -> recorded.event() instanceof ContactErased)
                .map(recorded -> recorded.recordedAt())
                .findFirst();
    }

    /** Every choice once, in the order of the chain. */
    List<Choice> choices() {
        return records.stream()
                .flatMap(record -> record.choices().stream())
                .distinct()
                .sorted((one, other) -> Long.compare(one.entry().recorded().sequence(), other.entry().recorded().sequence()))
                .toList();
    }

    Stream<ScopeRecord> aboutStandingConsent() {
        return records.stream().filter(record -> record.standingConsent().isPresent());
    }

    private static @Nullable String locale(Event event) {
        return switch (event) {
            case ContactRegistered registered -> registered.locale();
            case ContactAttributesChanged changed -> changed.locale();
            default -> null;
        };
    }
}
