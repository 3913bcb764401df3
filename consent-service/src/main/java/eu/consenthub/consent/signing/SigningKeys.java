package eu.consenthub.consent.signing;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All keys in memory, because signing must not wait; what another instance has made since is learnt when it is met. */
@Component
@DependsOnDatabaseInitialization
class SigningKeys implements InitializingBean {

    private final SigningKeyRows rows;
    private final Seal seal;
    private final SigningSettings settings;
    private final Clock clock;
    private final Map<String, OctetKeyPair> known = new ConcurrentHashMap<>();
    private volatile @Nullable Current current;

    SigningKeys(SigningKeyRows rows, Seal seal, SigningSettings settings, Clock clock) {
        this.rows = rows;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    /** The key that signs. */
    record Current(String id, PrivateKey privateKey) {}

    /** At start there is nobody else to keep waiting; without a key that opens, the service does not start. */
    @Override
    public void afterPropertiesSet() {
        renew(clock.instant()).toFuture().join();
    }

    Current current() {
        return Objects.requireNonNull(current, "A key is there from the start");
    }

    Optional<OctetKeyPair> find(String keyId) {
        return Optional.ofNullable(known.get(keyId));
    }

    /** Every public key there ever was, oldest first, also those of other instances. */
    Flux<OctetKeyPair> published() {
        return rows.all().map(SigningKey::publicKey);
    }

    /** Makes the next key when there is none or the one in use is too old; another instance may have been quicker. */
    Mono<Void> renew(Instant now) {
        Instant madeBefore = now.minus(settings.rotateAfter());
        return rows.all()
                .filter(key -> key.isInUse() && key.createdAt().isAfter(madeBefore))
                .hasElements()
                .flatMap(young -> young ? Mono.empty() : replace(madeBefore, now))
                .then(learn());
    }

    /** Knows afterwards what the database knows. */
    Mono<Void> learn() {
        return Mono.defer(() -> rows.all().collectList())
                .doOnNext(this::remember)
                .then();
    }

    private Mono<Void> replace(Instant madeBefore, Instant now) {
        KeyPair pair = Ed25519Keys.generate();
        OctetKeyPair publicKey = Ed25519Keys.jwk(pair.getPublic());
        Seal.Sealed sealed = seal.close(pair.getPrivate().getEncoded(), publicKey.getKeyID());
        return rows.replace(madeBefore, new SigningKey(publicKey, sealed, now.truncatedTo(ChronoUnit.MICROS)), sealed);
    }

    private void remember(List<SigningKey> keys) {
        for (SigningKey key : keys) {
            known.put(key.id(), key.publicKey());
            Current now = current;
            if (key.isInUse() && (now == null || !now.id().equals(key.id()))) {
                current = opened(key);
            }
        }
    }

    private Current opened(SigningKey key) {
        try {
            byte[] pkcs8 = seal.open(Objects.requireNonNull(key.privatePart()), key.id());
            return new Current(key.id(), Ed25519Keys.privateKey(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key in use is no Ed25519 key", e);
        }
    }
}
