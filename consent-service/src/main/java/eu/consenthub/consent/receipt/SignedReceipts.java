package eu.consenthub.consent.receipt;

import eu.consenthub.consent.signing.Signatures;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A receipt as bytes: readable, or signed. */
@Component
class SignedReceipts {

    /** What the signature says it covers, so that nothing else signed by the same keys passes for a receipt. */
    static final String TYPE = "consent-receipt+jose";

    private final JsonMapper json;
    private final LinkedReceipt linked;
    private final Signatures signatures;

    SignedReceipts(JsonMapper json, LinkedReceipt linked, Signatures signatures) {
        this.json = json;
        this.linked = linked;
        this.signatures = signatures;
    }

    byte[] readable(Receipt receipt) {
        return json.writeValueAsBytes(linked.of(receipt));
    }

    byte[] signed(Receipt receipt) {
        return signatures.sign(TYPE, readable(receipt)).getBytes(StandardCharsets.US_ASCII);
    }
}
