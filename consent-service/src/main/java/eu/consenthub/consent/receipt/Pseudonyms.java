package eu.consenthub.consent.receipt;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.signing.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Who a receipt is about, as {@code hmac-sha256:<key>:<hex>} over the contact's id: whoever holds the key can tell whether it is
 * this contact, nobody else learns anything, and it can be made when the identity is gone (an address could not).
 */
@Component
final class Pseudonyms {

    private static final String SCHEME = "hmac-sha256";
    private static final String ALGORITHM = "HmacSHA256";

    private final Secrets secrets;

    Pseudonyms(PseudonymSettings settings) {
        this.secrets = settings.secrets();
    }

    String of(ContactId contact) {
        byte[] key = secrets.find(secrets.current()).orElseThrow();
        return SCHEME + ":" + secrets.current() + ":" + HexFormat.of().formatHex(digest(key, contact));
    }

    /** True when it is somebody else's; a pseudonym by a key that is no longer listed cannot be told and contradicts nothing. */
    boolean contradicts(String pseudonym, ContactId contact) {
        List<String> parts = List.of(pseudonym.split(":"));
        Optional<byte[]> key = parts.size() == 3 && parts.getFirst().equals(SCHEME) ? secrets.find(parts.get(1)) : Optional.empty();
        return key.isPresent() && !MessageDigest.isEqual(
                HexFormat.of().formatHex(digest(key.get(), contact)).getBytes(StandardCharsets.US_ASCII),
                parts.get(2).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(byte[] key, ContactId contact) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(("contact:v1:" + contact).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
