package eu.consenthub.consent.contact;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A keyed digest under which a contact point is recognised after its erasure (ADDR-5): 64 hexadecimal digits. */
record SuppressionKey(String hex) {

    private static final String ALGORITHM = "HmacSHA256";

    static SuppressionKey ofEmail(byte[] secret, EmailAddress address) {
        return of(secret, "email:v1:" + address.matchKey());
    }

    static SuppressionKey ofPhone(byte[] secret, String e164) {
        return of(secret, "tel:v1:" + e164);
    }

    /** Of a postal address: letters and digits in small letters, without accents, one space between words. */
    static SuppressionKey ofPostalAddress(byte[] secret, String address) {
        String plain = Normalizer.normalize(address, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return of(secret, "post:v1:" + plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
    }

    private static SuppressionKey of(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return new SuppressionKey(HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
