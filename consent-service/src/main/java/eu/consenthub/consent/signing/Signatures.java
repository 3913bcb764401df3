package eu.consenthub.consent.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Compact JWS by the hub's own keys (EdDSA); public because roots and receipts are signed and checked in rooms of their own. */
@Component
public final class Signatures {

    private final SigningKeys keys;

    Signatures(SigningKeys keys) {
        this.keys = keys;
    }

    /** What a genuine signature covers, and the key that made it. */
    public record Verified(String keyId, String type, byte[] payload) {}

    /** What can be said of a text that should be a signature of this hub. */
    public sealed interface Examined {

        record Genuine(Verified verified) implements Examined {}

        /** Well-formed, but by a key that this hub never had. */
        record UnknownKey() implements Examined {}

        /** By a key of this hub, but not for this content: one of the two was altered. */
        record Altered() implements Examined {}

        /** No compact JWS with EdDSA at all. */
        record NotSigned() implements Examined {}
    }

    /**
     * A compact JWS by the key in use, which its header names ({@code kid}).
     *
     * @param type what it is, for the header {@code typ}: a media type without {@code application/}
     */
    public String sign(String type, byte[] payload) {
        SigningKeys.Current key = keys.current();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.EdDSA).keyID(key.id()).type(new JOSEObjectType(type)).build();
        JWSObject jws = new JWSObject(header, new Payload(Base64URL.encode(payload)));
        try {
            jws.sign(new EdDsaSigner(key.privateKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException("The key in use cannot sign", e);
        }
        return jws.serialize();
    }

    /** What it covers if it is genuine by a key that this instance has met; {@link #examine} also asks the database, and says why not. */
    public Optional<Verified> verify(String compactJws) {
        return read(compactJws) instanceof Examined.Genuine genuine ? Optional.of(genuine.verified()) : Optional.empty();
    }

    /** The same with the reason; looks for keys that another instance has made since. */
    public Mono<Examined> examine(String compactJws) {
        Examined first = read(compactJws);
        return first instanceof Examined.UnknownKey
                ? keys.learn().then(Mono.fromSupplier(() -> read(compactJws)))
                : Mono.just(first);
    }

    /** Every public key there ever was, oldest first, as the members of its JWK. */
    public Flux<Map<String, Object>> publicKeys() {
        return keys.published().map(OctetKeyPair::toJSONObject);
    }

    private Examined read(String compactJws) {
        try {
            JWSObject jws = JWSObject.parse(compactJws.strip());
            @Nullable
            String keyId = jws.getHeader().getKeyID();
            if (keyId == null || !JWSAlgorithm.EdDSA.equals(jws.getHeader().getAlgorithm())) {
                return new Examined.NotSigned();
            }
            Optional<OctetKeyPair> key = keys.find(keyId);
            return key.isEmpty() ? new Examined.UnknownKey() : read(jws, key.get());
        } catch (ParseException e) {
            return new Examined.NotSigned();
        }
    }

    private static Examined read(JWSObject jws, OctetKeyPair key) {
        try {
            if (!jws.verify(new EdDsaVerifier(key))) {
                return new Examined.Altered();
            }
        } catch (JOSEException e) {
            return new Examined.Altered();
        }
        @Nullable
        JOSEObjectType type = jws.getHeader().getType();
        return new Examined.Genuine(
                new Verified(key.getKeyID(), type == null ? "" : type.getType(), jws.getPayload().toBytes()));
    }
}
