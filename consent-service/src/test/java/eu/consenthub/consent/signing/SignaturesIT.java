package eu.consenthub.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import eu.consenthub.consent.ConsentServiceFixture;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignaturesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] CONTENT = "{\"what\":\"content\"}".getBytes(StandardCharsets.UTF_8);

    private final Signatures signatures = ConsentServiceFixture.bean(Signatures.class);
    private final SigningKeys keys = ConsentServiceFixture.bean(SigningKeys.class);

    @Test
    void signsWhatItLaterFindsGenuine() {
        String jws = signatures.sign("test+jws", CONTENT);

        Signatures.Verified verified = signatures.verify(jws).orElseThrow();
        assertThat(verified.payload()).isEqualTo(CONTENT);
        assertThat(verified.type()).isEqualTo("test+jws");
        assertThat(verified.keyId()).isEqualTo(keys.current().id());
        assertThat(header(jws).get("alg").stringValue()).isEqualTo("EdDSA");
        assertThat(header(jws).get("kid").stringValue()).isEqualTo(verified.keyId());
    }

    @Test
    void findsAlterationsWhereverTheyAre() {
        String[] parts = signatures.sign("test+jws", CONTENT).split("\\.");
        String otherContent = Base64URL.encode("{\"what\":\"other\"}").toString();
        String otherHeader = Base64URL.encode(Base64URL.from(parts[0]).decodeToString().replace("test", "root")).toString();
        String critical = Base64URL.encode(Base64URL.from(parts[0]).decodeToString().replace("{", "{\"crit\":[\"exp\"],\"exp\":1,"))
                .toString();
        String otherSignature = (parts[2].charAt(0) == 'A' ? "B" : "A") + parts[2].substring(1);

        for (String altered : List.of(parts[0] + "." + otherContent + "." + parts[2], otherHeader + "." + parts[1] + "." + parts[2],
                critical + "." + parts[1] + "." + parts[2], parts[0] + "." + parts[1] + "." + otherSignature,
                parts[0] + "." + parts[1] + "." + parts[2].substring(4))) {
            assertThat(examined(altered)).as(altered).isEqualTo(new Signatures.Examined.Altered());
            assertThat(signatures.verify(altered)).isEmpty();
        }
    }

    @Test
    void believesNoOtherKeyAndNoOtherAlgorithm() throws Exception {
        KeyPair foreign = Ed25519Keys.generate();
        JWSObject byForeignKey = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.EdDSA).keyID(Ed25519Keys.jwk(foreign.getPublic()).getKeyID()).build(),
                new Payload(CONTENT));
        byForeignKey.sign(new EdDsaSigner(foreign.getPrivate()));
        JWSObject underOurName = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.EdDSA).keyID(keys.current().id()).build(),
                new Payload(CONTENT));
        underOurName.sign(new EdDsaSigner(foreign.getPrivate()));
        JWSObject byPublicKeyAsSecret = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keys.current().id()).build(),
                new Payload(CONTENT));
        byPublicKeyAsSecret.sign(new MACSigner(keys.find(keys.current().id()).orElseThrow().getDecodedX()));
        String unsigned = Base64URL.encode("{\"alg\":\"none\",\"kid\":\"" + keys.current().id() + "\"}") + "." + Base64URL.encode(CONTENT)
                + ".";

        assertThat(examined(byForeignKey.serialize())).isEqualTo(new Signatures.Examined.UnknownKey());
        assertThat(examined(underOurName.serialize())).isEqualTo(new Signatures.Examined.Altered());
        assertThat(examined(byPublicKeyAsSecret.serialize())).isEqualTo(new Signatures.Examined.NotSigned());
        assertThat(examined(unsigned)).isEqualTo(new Signatures.Examined.NotSigned());
        assertThat(examined("nothing of the kind")).isEqualTo(new Signatures.Examined.NotSigned());
        assertThat(examined("")).isEqualTo(new Signatures.Examined.NotSigned());
    }

    @Test
    void keepsOldSignaturesGenuineWhenKeysChange() {
        String before = signatures.sign("test+jws", CONTENT);
        String retired = keys.current().id();

        keys.renew(dueAt()).block(PATIENCE);

        assertThat(keys.current().id()).isNotEqualTo(retired);
        assertThat(signatures.verify(before)).map(Signatures.Verified::keyId).contains(retired);
        assertThat(new Signatures(instance()).verify(before)).as("also for an instance that started afterwards")
                .map(Signatures.Verified::keyId).contains(retired);
        assertThat(number("SELECT count(*) AS n FROM signing_key WHERE retired_at IS NOT NULL AND sealed_private IS NOT NULL")).isZero();
    }

    @Test
    void makesOneKeyHoweverManyInstancesFindTheOldOneTooOld() {
        long before = number("SELECT count(*) AS n FROM signing_key");
        Instant due = dueAt();
        List<SigningKeys> instances = List.of(instance(), instance(), instance(), instance());

        Mono.when(instances.stream().map(instance -> instance.renew(due)).toList()).block(PATIENCE);

        assertThat(number("SELECT count(*) AS n FROM signing_key")).isEqualTo(before + 1);
        assertThat(number("SELECT count(*) AS n FROM signing_key WHERE retired_at IS NULL")).isEqualTo(1);
        assertThat(instances).extracting(instance -> instance.current().id()).containsOnly(instances.getFirst().current().id());
    }

    @Test
    void learnsTheKeysOfAnotherInstanceWhenItMeetsThem() {
        SigningKeys other = instance();
        other.renew(dueAt()).block(PATIENCE);
        String jws = new Signatures(other).sign("test+jws", CONTENT);

        assertThat(signatures.verify(jws)).isEmpty();
        assertThat(examined(jws)).isInstanceOf(Signatures.Examined.Genuine.class);
        assertThat(signatures.verify(jws)).isPresent();
    }

    @Test
    void listsEveryPublicKeyToEverybodyAndNothingOfThePrivateOnes() {
        keys.renew(dueAt()).block(PATIENCE);
        String body = ConsentServiceFixture.anybody()
                .get()
                .uri("/.well-known/jwks.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("application/jwk-set+json")
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=300, public")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        List<JsonNode> listed = JsonMapper.shared().readTree(body).get("keys").valueStream().toList();
        assertThat(listed).hasSizeGreaterThan(1).allSatisfy(key -> {
            assertThat(Set.copyOf(key.propertyNames())).containsExactlyInAnyOrder("kty", "crv", "x", "kid", "use", "alg");
        });
        assertThat(listed).extracting(key -> key.get("kid").stringValue()).contains(keys.current().id());
        assertThat((long) listed.size()).isEqualTo(number("SELECT count(*) AS n FROM signing_key"));
    }

    @Test
    void neverForgetsAPublicKeyAndNeverChangesOne() {
        assertThatThrownBy(() -> run("DELETE FROM signing_key")).isNotNull();
        assertThatThrownBy(() -> run("UPDATE signing_key SET public_jwk = '{}'")).isNotNull();
        assertThatThrownBy(() -> run("UPDATE signing_key SET created_at = now()")).isNotNull();
    }

    private Signatures.Examined examined(String jws) {
        return Objects.requireNonNull(signatures.examine(jws).block(PATIENCE));
    }

    /** Another instance of the service on the same database. */
    private static SigningKeys instance() {
        SigningKeys instance = new SigningKeys(
                new SigningKeyRows(ConsentServiceFixture.database(), ConsentServiceFixture.bean(TransactionalOperator.class)),
                ConsentServiceFixture.bean(Seal.class), ConsentServiceFixture.bean(SigningSettings.class),
                ConsentServiceFixture.bean(java.time.Clock.class));
        instance.afterPropertiesSet();
        return instance;
    }

    /** When the key in use will be due, whatever the tests before have done to it. */
    private static Instant dueAt() {
        Instant made = ConsentServiceFixture.database()
                .sql("SELECT created_at FROM signing_key WHERE retired_at IS NULL")
                .map(row -> Objects.requireNonNull(row.get("created_at", Instant.class)))
                .one()
                .block(PATIENCE);
        return Objects.requireNonNull(made).plus(Duration.ofDays(90));
    }

    private static JsonNode header(String jws) {
        return JsonMapper.shared().readTree(Base64URL.from(jws.substring(0, jws.indexOf('.'))).decodeToString());
    }

    private static long number(String sql) {
        return Objects.requireNonNull(ConsentServiceFixture.database()
                .sql(sql)
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one()
                .block(PATIENCE));
    }

    private static void run(String sql) {
        ConsentServiceFixture.database().sql(sql).fetch().rowsUpdated().block(PATIENCE);
    }
}
