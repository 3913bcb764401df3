package eu.consenthub.consent.proof;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;

/** A token as it was stored, looked at again. */
final class TimestampToken {

    private TimestampToken() {}

    /**
     * Whether the token is for this digest and signed by the certificate it carries. Whom that certificate belongs to is for the
     * reader to judge; the hub trusts nobody on its own.
     */
    static boolean isFor(byte[] token, byte[] sha256) {
        try {
            TimeStampToken parsed = new TimeStampToken(new CMSSignedData(token));
            if (!MessageDigest.isEqual(parsed.getTimeStampInfo().getMessageImprintDigest(), sha256)) {
                return false;
            }
            validate(parsed);
            return true;
        } catch (CMSException | TSPException | IOException | OperatorCreationException | GeneralSecurityException e) {
            return false;
        }
    }

    /** @throws TSPException when the signature is not genuine */
    static Instant validate(TimeStampToken token) throws TSPException, OperatorCreationException, GeneralSecurityException {
        Store<X509CertificateHolder> certificates = token.getCertificates();
        Collection<X509CertificateHolder> signers = certificates.getMatches(token.getSID());
        if (signers.isEmpty()) {
            throw new TSPException("the token carries no certificate of its signer");
        }
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signers.iterator().next()));
        return token.getTimeStampInfo().getGenTime().toInstant();
    }
}
