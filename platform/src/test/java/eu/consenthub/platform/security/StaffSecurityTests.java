package eu.consenthub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.consenthub.platform.web.RunningSample;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.reactive.server.WebTestClient;

@ExtendWith(OutputCaptureExtension.class)
class StaffSecurityTests {

    private static RunningSample sample;
    private static WebTestClient client;

    @BeforeAll
    static void start() {
        sample = RunningSample.start(
                "hub.security.users.dpo.password={noop}dpo", "hub.security.users.dpo.roles=DPO",
                "hub.security.users.marketing.password={bcrypt}" + new BCryptPasswordEncoder(4).encode("marketing"),
                "hub.security.users.marketing.roles=COMMUNICATIONS,CAMPAIGNS_SEND");
        client = sample.client();
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    @ParameterizedTest
    @CsvSource({"dpo,dpo,422", "marketing,marketing,403", "dpo,wrong,401", "nobody,dpo,401", "dpo,'',401"})
    void letsInByRole(String user, String password, int status) {
        client.get().uri("/refused").headers(basic(user, password)).exchange()
                .expectStatus().isEqualTo(status)
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader().doesNotExist("Set-Cookie")
                .expectBody().jsonPath("$.status").isEqualTo(status);
    }

    @Test
    void answersAStrangerWithAChallenge() {
        client.get().uri("/refused").exchange()
                .expectStatus().isUnauthorized()
                .expectHeader().valueEquals("WWW-Authenticate", "Basic realm=\"consent-hub\", charset=\"UTF-8\"")
                .expectHeader().valueEquals("Cache-Control", "no-store")
                .expectBody().jsonPath("$.code").isEqualTo("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @CsvSource({"Basic", "Basic !!!", "Basic ZHBv", "Bearer abc", "Digest x"})
    void answersStrangeCredentialsWithAChallenge(String header) {
        client.get().uri("/refused").header(HttpHeaders.AUTHORIZATION, header).exchange()
                .expectStatus().isUnauthorized()
                .expectBody().jsonPath("$.code").isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void refusesWhatNoRuleNames() {
        client.get().uri("/unheard-of").exchange().expectStatus().isUnauthorized();
        client.get().uri("/unheard-of").headers(basic("dpo", "dpo")).exchange()
                .expectStatus().isForbidden()
                .expectBody().jsonPath("$.code").isEqualTo("FORBIDDEN");
        client.post().uri("/refused").headers(basic("dpo", "dpo")).exchange().expectStatus().isForbidden();
        client.get().uri("/gone").headers(basic("dpo", "dpo")).exchange().expectStatus().isForbidden();
    }

    @Test
    void tellsNobodyWhatBroke(CapturedOutput output) {
        client.get().uri("/broken").headers(basic("dpo", "dpo")).exchange()
                .expectStatus().isEqualTo(500)
                .expectBody(String.class).value(body -> assertThat(body)
                        .contains("INTERNAL_ERROR")
                        .doesNotContain("jean", "IllegalState", "at eu."));
        assertThat(output).contains("java.lang.IllegalStateException[eu.consenthub.platform.web.Sample.broken:")
                .doesNotContain("jean@example.org");
    }

    @Test
    void letsNobodyInWithoutUsersAndIssuer() {
        try (RunningSample empty = RunningSample.start()) {
            empty.client().get().uri("/refused").headers(basic("user", "user")).exchange().expectStatus().isUnauthorized();
            empty.client().get().uri("/page").exchange().expectStatus().isOk();
        }
    }

    @Test
    void saysWhatIsWrongWithAnAccount() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecuritySettings.Account("plain", List.of(StaffRole.DPO)))
                .withMessageContaining("{bcrypt}");
        assertThatIllegalArgumentException().isThrownBy(() -> new SecuritySettings.Account("{noop}x", List.of()));
        assertThat(new SecuritySettings.Account("{noop}secret", List.of(StaffRole.DPO)).toString()).doesNotContain("secret");
    }

    private static Consumer<HttpHeaders> basic(String user, String password) {
        return headers -> headers.setBasicAuth(user, password);
    }
}
