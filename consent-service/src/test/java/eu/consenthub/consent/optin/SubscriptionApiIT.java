package eu.consenthub.consent.optin;

import static eu.consenthub.consent.RecordedContact.answer;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.Rule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A site's own form: by a script on a page of a site that is named in the settings, or by its server. */
@TestInstance(Lifecycle.PER_CLASS)
class SubscriptionApiIT {

    private ReactiveWebServerApplicationContext instance;

    @BeforeAll
    void start() {
        instance = ConsentServiceFixture.another("--hub.opt-in.origins=https://www.example.org");
    }

    @AfterAll
    void stop() {
        instance.close();
    }

    @Rule("CONS-2")
    @Test
    @DisplayName("CONS-2: a site's own form asks by the same way, under the text it showed")
    void asksAsThePageDoes() {
        Subscriber somebody = Subscriber.somebody();

        ConsentServiceFixture.anybody().post().uri("/api/public/subscriptions").bodyValue(body(somebody.email())).exchange()
                .expectStatus().isAccepted().expectBody().isEmpty();

        Subscriber.confirms(somebody.getsMail());
        assertThat(somebody.contact().decision("newsletter").get("decision").stringValue()).isEqualTo("ALLOW");
        assertThat(somebody.contact().history("dpo").toString())
                .contains("site-footer-3", "https://www.example.org/page", "\"language\":\"en\"")
                .doesNotContain("secret");
    }

    @Rule("CONS-4")
    @Test
    @DisplayName("CONS-4: nobody asks for, or confirms, a text that a change that matters came after")
    void asksUnderNoTextThatHasChanged() {
        String wording = "w-" + UUID.randomUUID().toString().substring(0, 8);
        publish(wording, false);
        Map<String, Object> box = Map.of("purpose", "newsletter", "wordingId", wording, "wordingVersion", 1);
        Subscriber somebody = Subscriber.somebody();
        Map<String, Object> body = new HashMap<>(body(somebody.email()));
        body.put("purposes", List.of(box));
        ConsentServiceFixture.anybody().post().uri("/api/public/subscriptions").bodyValue(body).exchange().expectStatus().isAccepted();
        String link = somebody.getsMail();
        assertThat(Subscriber.opens(link)).contains("Confirm your subscription");

        publish(wording, true);

        assertThat(refused(Map.of("purposes", List.of(box)), 422)).contains("UNKNOWN_WORDING");
        assertThat(Subscriber.opens(link)).contains("Ce lien n’est plus valable");
        assertThat(Subscriber.confirms(link)).contains("Ce lien n’est plus valable");
        assertThat(somebody.isKnown()).isFalse();
    }

    @Test
    void refusesWhatItCannotKnowOrRead() {
        assertThat(refused(Map.of("email", "marie"), 400)).contains("INVALID_EMAIL");
        assertThat(refused(Map.of("formId", "no spaces"), 400)).contains("formId");
        assertThat(refused(Map.of("purposes", List.of()), 400)).contains("purposes");
        assertThat(refused(Map.of("purposes", List.of(box("astrology", 1))), 422)).contains("UNKNOWN_PURPOSE");
        assertThat(refused(Map.of("purposes", List.of(box("newsletter", 99))), 422)).contains("UNKNOWN_WORDING");
        assertThat(refused(Map.of("colour", "red"), 400)).contains("UNKNOWN_FIELD");
    }

    @Test
    void isOpenToThePagesOfConfiguredSitesOnly() {
        preflight("https://www.example.org").expectStatus().isOk()
                .expectHeader().valueEquals("Access-Control-Allow-Origin", "https://www.example.org")
                .expectHeader().doesNotExist("Access-Control-Allow-Credentials");
        preflight("https://elsewhere.example").expectStatus().isForbidden();
        ConsentServiceFixture.anybody().method(HttpMethod.OPTIONS).uri("/api/public/subscriptions")
                .header("Origin", "https://www.example.org").header("Access-Control-Request-Method", "POST").exchange().expectStatus()
                .isForbidden();
    }

    private WebTestClient.ResponseSpec preflight(String origin) {
        String url = "http://localhost:" + Objects.requireNonNull(instance.getWebServer()).getPort();
        return WebTestClient.bindToServer().baseUrl(url).responseTimeout(Duration.ofSeconds(20)).build()
                .method(HttpMethod.OPTIONS).uri("/api/public/subscriptions").header("Origin", origin)
                .header("Access-Control-Request-Method", "POST").header("Access-Control-Request-Headers", "content-type").exchange();
    }

    private static void publish(String wording, boolean material) {
        answer(ConsentServiceFixture.as("dpo").post().uri("/api/wordings")
                .bodyValue(Map.of("id", wording, "language", "en", "text", "I agree " + material, "material", material)), 201);
    }

    private static String refused(Map<String, ?> instead, int status) {
        Map<String, Object> body = new HashMap<>(body("marie@clinique-exemple.fr"));
        body.putAll(instead);
        return answer(ConsentServiceFixture.anybody().post().uri("/api/public/subscriptions").bodyValue(body), status).toString();
    }

    private static Map<String, Object> body(String email) {
        return Map.of("email", email, "locale", "en", "formId", "site-footer-3", "source", "https://www.example.org/page?secret=1",
                "purposes", List.of(box("newsletter", 1)));
    }

    private static Map<String, Object> box(String purpose, int version) {
        return Map.of("purpose", purpose, "wordingId", "newsletter-web", "wordingVersion", version);
    }
}
