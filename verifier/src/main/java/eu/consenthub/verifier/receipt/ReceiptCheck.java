package eu.consenthub.verifier.receipt;

import eu.consenthub.verifier.root.PublicKeys;
import eu.consenthub.verifier.root.RootStatement;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Says of a signed receipt, with the ledger's public keys and nothing else, whether it is genuine and what it proves. */
public final class ReceiptCheck {

    /** The {@code typ} of the signature. */
    public static final String TYPE = "consent-receipt+jose";

    private ReceiptCheck() {}

    /** One sentence, and whether all is well. */
    public record Result(boolean isGenuine, String sentence) {}

    public static Result of(String compactJws, PublicKeys keys) {
        Optional<byte[]> signed = keys.verified(TYPE, compactJws);
        if (signed.isEmpty()) {
            return broken("its signature is not for this content, or by an unknown key");
        }
        try {
            return of(ReceiptProofs.read(new String(signed.get(), StandardCharsets.UTF_8)), keys);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return broken("what was signed is no receipt");
        }
    }

    private static Result of(ReceiptProofs receipt, PublicKeys keys) {
        for (EntryProof proof : receipt.proofs()) {
            Optional<ProofFault> fault = proof.fault(jws -> keys.verified(RootStatement.TYPE, jws));
            if (fault.isPresent()) {
                return broken("event " + proof.eventId() + ", root of " + proof.root().day() + ": " + fault.get().words());
            }
        }
        String days = receipt.proofs().stream().map(proof -> proof.root().day().toString()).distinct().sorted()
                .collect(Collectors.joining(", "));
        return new Result(true, "The receipt is genuine: " + receipt.events() + " events, " + receipt.proofs().size()
                + " of them proven under signed roots" + (days.isEmpty() ? "." : " (" + days + ")."));
    }

    private static Result broken(String reason) {
        return new Result(false, "The receipt is not genuine: " + reason + ".");
    }
}
