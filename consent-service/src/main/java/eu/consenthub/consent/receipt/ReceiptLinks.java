package eu.consenthub.consent.receipt;

import eu.consenthub.consent.policy.WordingReference;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Public addresses that receipts name: none of them leads to a person. */
@Component
final class ReceiptLinks {

    private final String publicUrl;

    ReceiptLinks(@Value("${hub.public-url}") String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    String home() {
        return publicUrl;
    }

    /** The exact text, for ever. */
    String text(WordingReference wording) {
        return publicUrl + "/texts/" + wording.id() + "/" + wording.version() + "/" + wording.language();
    }

    String keys() {
        return publicUrl + "/.well-known/jwks.json";
    }

    /** Where a personal link to the preferences can be had, by which everything can be withdrawn. */
    String preferences() {
        return publicUrl + "/preferences";
    }

    String verification(UUID receiptId) {
        return publicUrl + "/verify?r=" + receiptId;
    }
}
