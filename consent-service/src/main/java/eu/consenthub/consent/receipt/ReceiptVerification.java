package eu.consenthub.consent.receipt;

import eu.consenthub.consent.ledger.Ledger;
import eu.consenthub.consent.ledger.LedgerEntry;
import eu.consenthub.consent.signing.Signatures;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import tools.jackson.core.JacksonException;
import eu.consenthub.verifier.receipt.ReceiptProofs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Checks a receipt: its signature first, then its proofs, and only what is genuinely ours is looked up in the ledger. */
@Component
class ReceiptVerification {

    private final Signatures signatures;
    private final Ledger ledger;
    private final Pseudonyms pseudonyms;
    private final ReadProofs proofs;

    ReceiptVerification(Signatures signatures, Ledger ledger, Pseudonyms pseudonyms, ReadProofs proofs) {
        this.signatures = signatures;
        this.ledger = ledger;
        this.pseudonyms = pseudonyms;
        this.proofs = proofs;
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
                .flatMap(receipt -> Mono.justOrEmpty(proofs(verified)).flatMap(proofs -> withProofs(receipt, proofs)))
                .defaultIfEmpty(new ReceiptVerdict.SomethingElse());
    }

    /** Nothing when what stands there as a proof is none. */
    private static Optional<ReceiptProofs> proofs(Signatures.Verified verified) {
        try {
            return Optional.of(ReceiptProofs.read(new String(verified.payload(), StandardCharsets.UTF_8)));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Mono<ReceiptVerdict> withProofs(ReadReceipt receipt, ReceiptProofs carried) {
        return proofs.check(carried)
                .flatMap(checked -> checked.fault()
                        .map(fault -> Mono.<ReceiptVerdict>just(new ReceiptVerdict.NotProven(receipt, fault)))
                        .orElseGet(() -> withLedger(receipt, checked)));
    }

    private Mono<ReceiptVerdict> withLedger(ReadReceipt receipt, ReadProofs.Checked checked) {
        List<UUID> ids = receipt.events().stream().map(ReadReceipt.ReadEvent::id).toList();
        return ledger.byEvent(ids)
                .collectMap(entry -> entry.recorded().eventId())
                .map(entries -> verdict(receipt, checked, entries));
    }

    private ReceiptVerdict verdict(ReadReceipt receipt, ReadProofs.Checked checked, Map<UUID, LedgerEntry> entries) {
        long differing = receipt.events().stream().filter(event -> !matches(receipt, event, entries.get(event.id()))).count();
        return differing == 0
                ? new ReceiptVerdict.Genuine(receipt, checked)
                : new ReceiptVerdict.LedgerDiffers(receipt, checked, (int) differing);
    }

    /** Still there, still with this hash, the hash still that of its content, and still about the same person. */
    private boolean matches(ReadReceipt receipt, ReadReceipt.ReadEvent event, @Nullable LedgerEntry entry) {
        return entry != null && entry.hash().hex().equals(event.hash()) && entry.computedHash().equals(entry.hash())
                && !pseudonyms.contradicts(receipt.pseudonym(), entry.contactId());
    }
}
