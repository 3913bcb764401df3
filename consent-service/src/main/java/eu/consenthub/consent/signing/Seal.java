package eu.consenthub.consent.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Keeps private keys unreadable in the database: AES-256-GCM, bound to the id of the key so that none can be put in another's place. */
@Component
final class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    Seal(SigningSettings settings) {
        this.secrets = settings.sealing();
    }

    /** Bytes, and the id of the secret that opens them. */
    record Sealed(String secretId, byte[] bytes) {}

    Sealed close(byte[] plain, String keyId) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, secret(secrets.current()), nonce, keyId).doFinal(plain);
            return new Sealed(secrets.current(), ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, e);
        }
    }

    /** @throws IllegalStateException when the secret is not the one it was sealed with */
    byte[] open(Sealed sealed, String keyId) {
        byte[] nonce = Arrays.copyOf(sealed.bytes(), NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, secret(sealed.secretId()), nonce, keyId)
                    .doFinal(sealed.bytes(), NONCE, sealed.bytes().length - NONCE);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("hub.signing.secrets." + sealed.secretId() + " is not the secret the signing key in use was "
                    + "sealed with", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, e);
        }
    }

    private byte[] secret(String id) {
        return secrets.find(id).orElseThrow(() -> new IllegalStateException(
                "The signing key in use was sealed with the secret '" + id + "', which hub.signing.secrets does not list"));
    }

    private static Cipher cipher(int mode, byte[] secret, byte[] nonce, String keyId) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(keyId.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
