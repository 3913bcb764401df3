package eu.consenthub.consent.optin;

import eu.consenthub.consent.policy.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** The secrets in the links: 256 random bits, which the database knows by their digest only (CONS-2). */
@Component
class Tokens {

    private static final int BYTES = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();

    /** 43 letters, digits, hyphens and underscores. */
    String mint() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return ENCODER.encodeToString(bytes);
    }

    /** Of whatever somebody put in the link's place; no digest but a minted one's is in the database. */
    static Sha256 digest(String token) {
        return Sha256.of(token);
    }
}
