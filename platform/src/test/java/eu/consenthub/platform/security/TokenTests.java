package eu.consenthub.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import eu.consenthub.platform.web.RunningSample;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class TokenTests {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static RunningSample sample;

    @BeforeAll
    static void start() {
        sample = RunningSample.start("test.token-key=" + KEY, "hub.security.users.dpo.password={noop}dpo",
                "hub.security.users.dpo.roles=DPO");
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    @Test
    void readsTheRolesOfAToken() throws JOSEException {
        Duration hour = Duration.ofHours(1);
        expect(token(KEY, hour, List.of("DPO")), 422);
        expect(token(KEY, hour, List.of("COMMUNICATIONS")), 403);
        expect(token(KEY, hour, List.of("ROOT", "dpo")), 403);
        expect(token(KEY, hour, null), 403);
    }

    @Test
    void refusesExpiredAndForeignTokens() throws JOSEException {
        expect(token(KEY, Duration.ofHours(-1), List.of("DPO")), 401);
        expect(token("f".repeat(32), Duration.ofHours(1), List.of("DPO")), 401);
        expect("not.a.token", 401);
    }

    @Test
    void stillTakesPasswords() {
        sample.client().get().uri("/refused").headers(headers -> headers.setBasicAuth("dpo", "dpo")).exchange().expectStatus()
                .isEqualTo(422);
    }

    private static void expect(String token, int status) {
        sample.client().get().uri("/refused").headers(headers -> headers.setBearerAuth(token)).exchange()
                .expectStatus().isEqualTo(status)
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static String token(String key, Duration left, @Nullable List<String> roles) throws JOSEException {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().subject("somebody").expirationTime(Date.from(Instant.now().plus(left)));
        if (roles != null) {
            claims.claim("roles", roles);
        }
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
        token.sign(new MACSigner(key));
        return token.serialize();
    }
}
