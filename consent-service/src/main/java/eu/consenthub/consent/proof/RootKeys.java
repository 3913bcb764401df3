package eu.consenthub.consent.proof;

import eu.consenthub.consent.signing.Signatures;
import eu.consenthub.verifier.root.PublicKeys;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The public keys of the hub as those who check roots want them. */
@Component
class RootKeys {

    private final Signatures signatures;

    RootKeys(Signatures signatures) {
        this.signatures = signatures;
    }

    /**
     * A public key.
     *
     * @param x the point, as the JWK has it
     */
    record RootKey(String id, String x) {}

    /** Oldest first. */
    Mono<List<RootKey>> all() {
        return signatures.publicKeys()
                .map(jwk -> new RootKey(String.valueOf(jwk.get("kid")), String.valueOf(jwk.get("x"))))
                .collectList();
    }

    static PublicKeys publicKeys(List<RootKey> keys) {
        PublicKeys all = new PublicKeys();
        keys.forEach(key -> all.add(key.id(), key.x()));
        return all;
    }
}
