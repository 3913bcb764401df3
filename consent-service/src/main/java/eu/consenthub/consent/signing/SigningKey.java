package eu.consenthub.consent.signing;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key as the database has it; the private part only while it is in use. */
record SigningKey(OctetKeyPair publicKey, Seal.@Nullable Sealed privatePart, Instant createdAt) {

    String id() {
        return publicKey.getKeyID();
    }

    boolean isInUse() {
        return privatePart != null;
    }
}
