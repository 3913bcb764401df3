package eu.consenthub.consent.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The other half of {@link EdDsaSigner}. A header that demands extensions (crit) is refused: we know none. */
final class EdDsaVerifier extends BaseJWSProvider implements JWSVerifier {

    private final OctetKeyPair key;

    EdDsaVerifier(OctetKeyPair key) {
        super(Set.of(JWSAlgorithm.EdDSA));
        this.key = key;
    }

    @Override
    public boolean verify(JWSHeader header, byte[] signingInput, Base64URL signature) throws JOSEException {
        @Nullable
        Set<String> critical = header.getCriticalParams();
        if (critical != null) {
            return false;
        }
        try {
            Signature verification = Signature.getInstance(Ed25519Keys.ALGORITHM);
            verification.initVerify(Ed25519Keys.publicKey(key));
            verification.update(signingInput);
            return verification.verify(signature.decode());
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new JOSEException("Ed25519 failed", e);
        }
    }
}
