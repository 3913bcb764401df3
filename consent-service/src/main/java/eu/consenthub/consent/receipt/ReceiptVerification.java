package eu.consenthub.consent.receipt;

import eu.consenthub.consent.ledger.Ledger;
import eu.consenthub.consent.ledger.LedgerEntry;
import eu.consenthub.consent.signing.Signatures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Checks a receipt: its signature first, and only what is genuinely ours is looked up in the ledger. */
@Component
class ReceiptVerification {

    private final Signatures signatures;
    private final Ledger ledger;
    private final Pseudonyms pseudonyms;

    ReceiptVerification(Signatures signatures, Ledger ledger, Pseudonyms pseudonyms) {
        this.signatures = signatures;
        this.ledger = ledger;
        this.pseudonyms = pseudonyms;
    }

    Mono<ReceiptVerdict> of(Submitted submitted) {
        return Mono.justOrEmpty(submitted.jws())
                .flatMap(signatures::examine)
                .flatMap(this::of)
                .defaultIfEmpty(new ReceiptVerdict.NothingSigned());
    }

    private Mono<ReceiptVerdict> of(Signatures.Examined examined) {
        return switch (examined) {
            case Signatures.Examined.Genuine genuine -> compared(genuine.verified());
            case Signatures.Examined.Altered altered -> Mono.just(new ReceiptVerdict.Altered());
            case Signatures.Examined.UnknownKey unknown -> Mono.just(new ReceiptVerdict.UnknownKey());
            case Signatures.Examined.NotSigned nothing -> Mono.just(new ReceiptVerdict.NothingSigned());
        };
    }

    private Mono<ReceiptVerdict> compared(Signatures.Verified verified) {
        return Mono.justOrEmpty(verified.type().equals(SignedReceipts.TYPE) ? ReadReceipt.of(verified.payload()) : Optional.empty())
                .flatMap(this::withLedger)
                .defaultIfEmpty(new ReceiptVerdict.SomethingElse());
    }

    private Mono<ReceiptVerdict> withLedger(ReadReceipt receipt) {
        List<UUID> ids = receipt.events().stream().map(ReadReceipt.ReadEvent::id).toList();
        return ledger.byEvent(ids)
                .collectMap(entry -> entry.recorded().eventId())
                .map(entries -> verdict(receipt, entries));
    }

    private ReceiptVerdict verdict(ReadReceipt receipt, Map<UUID, LedgerEntry> entries) {
        long differing = receipt.events().stream().filter(event -> !matches(receipt, event, entries.get(event.id()))).count();
        return differing == 0 ? new ReceiptVerdict.Genuine(receipt) : new ReceiptVerdict.LedgerDiffers(receipt, (int) differing);
    }

    /** Still there, still with this hash, the hash still that of its content, and still about the same person. */
    private boolean matches(ReadReceipt receipt, ReadReceipt.ReadEvent event, @Nullable LedgerEntry entry) {
        return entry != null && entry.hash().hex().equals(event.hash()) && entry.computedHash().equals(entry.hash())
                && !pseudonyms.contradicts(receipt.pseudonym(), entry.contactId());
    }
}
