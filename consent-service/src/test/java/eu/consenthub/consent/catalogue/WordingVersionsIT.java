package eu.consenthub.consent.catalogue;

import static eu.consenthub.consent.RecordedContact.answer;
import static eu.consenthub.consent.RecordedContact.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.policy.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

@DisplayName("CONS-4: what a version of a wording asks for")
class WordingVersionsIT {

    private final String id = "w-" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest(name = "{0} for {1} by {2}: {3}")
    @CsvSource({
            "newsletter-web, newsletter, EMAIL, 201",
            "newsletter-web, newsletter, PHONE, 422",
            "newsletter-web, commercial-offers, EMAIL, 422",
            "commercial-offers-web, commercial-offers, EMAIL, 201",
            "event-invitations-web, newsletter, EMAIL, 422",
            "telephone-web, event-invitations, PHONE, 201",
            "telephone-web, event-invitations, POST, 422",
            "letter-web, newsletter, POST, 201",
            "letter-web, newsletter, EMAIL, 422",
            "oral-script, commercial-offers, PHONE, 201",
            "paper-form, event-invitations, POST, 201",
            "professional-notice, newsletter, EMAIL, 201"})
    void isAllThatAConsentByItCanReach(String wording, String purpose, String channel, int status) {
        JsonNode answer = RecordedContact.created().say(gives(purpose, channel, wording, 1), status);

        if (status == 422) {
            assertThat(answer.get("code").stringValue()).isEqualTo("WORDING_MISMATCH");
            assertThat(answer.get("errors").get(0).get("field").stringValue()).isEqualTo("wording");
        }
    }

    @Test
    void isSaidWhenItIsPublishedAndHoldsForTheNextVersionToo() {
        JsonNode first = publish(Map.of("id", id, "language", "fr", "text", "J'accepte.", "purposes",
                List.of("newsletter", "commercial-offers"), "channels", List.of("POST", "EMAIL")), 201);
        JsonNode second = publish(Map.of("id", id, "language", "fr", "text", "J'accepte bien."), 201);

        assertThat(first.get("purposes").valueStream().map(JsonNode::stringValue)).containsExactly("commercial-offers", "newsletter");
        assertThat(first.get("channels").valueStream().map(JsonNode::stringValue)).containsExactly("EMAIL", "POST");
        assertThat(second.get("version").intValue()).isEqualTo(2);
        assertThat(second.get("purposes")).isEqualTo(first.get("purposes"));
        RecordedContact.created().say(gives("newsletter", "POST", id, 2), 201);
        assertThat(RecordedContact.created().say(gives("event-invitations", "POST", id, 2), 422).get("code").stringValue())
                .isEqualTo("WORDING_MISMATCH");
    }

    @Test
    void isEverythingWhenAFirstVersionSaysNothing() {
        JsonNode published = publish(Map.of("id", id, "language", "fr", "text", "J'accepte."), 201);

        assertThat(published.get("purposes").isNull()).isTrue();
        assertThat(published.get("channels").isNull()).isTrue();
        RecordedContact.created().say(gives("event-invitations", "PHONE", id, 1), 201);
    }

    @Test
    void isTheSameInEveryLanguage() {
        publish(Map.of("id", id, "version", 1, "language", "fr", "text", "J'accepte.", "channels", List.of("EMAIL"), "material", true),
                201);

        JsonNode problem = publish(Map.of("id", id, "version", 1, "language", "en", "text", "I agree.", "channels", List.of("POST")), 409);
        assertThat(problem.get("code").stringValue()).isEqualTo("WORDING_IMMUTABLE");
        answer(ConsentServiceFixture.as("dpo").get().uri("/api/wordings/{id}/versions/1?language=en", id), 404);

        JsonNode english = publish(Map.of("id", id, "version", 1, "language", "en", "text", "I agree."), 201);
        assertThat(english.get("channels").get(0).stringValue()).isEqualTo("EMAIL");
        assertThat(english.get("material").booleanValue()).isTrue();
    }

    @Test
    void isMaterialOnlyWhereItIsSaidToBe() {
        publish(Map.of("id", id, "language", "fr", "text", "J'accepte."), 201);
        JsonNode material = publish(Map.of("id", id, "language", "fr", "text", "J'accepte, Mailgun aussi.", "material", true), 201);
        JsonNode next = publish(Map.of("id", id, "language", "fr", "text", "J'accepte ; Mailgun aussi."), 201);

        assertThat(material.get("material").booleanValue()).isTrue();
        assertThat(next.get("material").booleanValue()).isFalse();
        assertThat(publish(Map.of("id", id, "version", 3, "language", "fr", "text", "J'accepte ; Mailgun aussi.", "material", true), 409)
                .get("code").stringValue()).isEqualTo("WORDING_IMMUTABLE");
    }

    @Test
    void canBeReadToTheLetterByItsAddress() {
        String text = "J'accepte de recevoir l'infolettre — « à tout moment ».\nDeuxième ligne.";
        publish(Map.of("id", id, "language", "fr", "text", text), 201);

        for (String user : List.of("dpo", "marketing", "auditor")) {
            JsonNode read = read(user, "/api/wordings/" + id + "/versions/1?language=fr");
            assertThat(read.get("text").stringValue()).isEqualTo(text);
            assertThat(read.get("sha256").stringValue()).isEqualTo(Sha256.of(text).hex());
        }
        answer(ConsentServiceFixture.as("dpo").get().uri("/api/wordings/{id}/versions/2", id), 404);
        answer(ConsentServiceFixture.as("dpo").get().uri("/api/wordings/{id}/versions/1?language=en", id), 404);
    }

    @Test
    void isTheVeryTextAReceiptPointsTo() {
        RecordedContact contact = RecordedContact.created();
        contact.say(RecordedContact.gives("newsletter", "EMAIL"), 201);
        JsonNode named = contact.history("dpo").get("items").get(1).get("wording");

        ConsentServiceFixture.anybody()
                .get()
                .uri("/texts/{id}/{version}/{language}", named.get("id").stringValue(), named.get("version").intValue(),
                        named.get("language").stringValue())
                .accept(MediaType.TEXT_PLAIN)
                .exchange()
                .expectStatus().isOk()
                .expectHeader().contentType("text/plain;charset=UTF-8")
                .expectHeader().valueEquals(HttpHeaders.ETAG, "\"" + named.get("sha256").stringValue() + "\"")
                .expectHeader().valueMatches(HttpHeaders.CACHE_CONTROL, ".*immutable.*")
                .expectBody(byte[].class)
                .value(bytes -> assertThat(Sha256.of(bytes).hex()).isEqualTo(named.get("sha256").stringValue()))
                .value(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("J'accepte"));
        answer(ConsentServiceFixture.anybody().get().uri("/texts/newsletter-web/99/fr"), 404);
    }

    @Test
    void cannotBeChangedEvenByTheOwnerOfTheDatabase() throws SQLException {
        publish(Map.of("id", id, "language", "fr", "text", "J'accepte."), 201);

        try (Connection owner = DriverManager.getConnection(ConsentServiceFixture.postgres().jdbcUrl("consent"), "consent_owner",
                "consent_owner")) {
            for (String change : List.of("UPDATE wording SET body = 'x', sha256 = sha256('x')", "DELETE FROM wording",
                    "TRUNCATE wording, wording_version", "UPDATE wording_version SET channels = NULL", "DELETE FROM wording_version")) {
                assertThat(catchThrowable(() -> owner.createStatement().execute(change))).as(change)
                        .hasMessageContaining("A wording never changes");
            }
            assertThat(catchThrowable(() -> owner.createStatement().execute(
                    "INSERT INTO wording (wording_id, version, language, body, sha256) VALUES ('" + id + "', 1, 'en', 'x', sha256('y'))")))
                    .hasMessageContaining("wording_hash_is_of_its_text");
        }
    }

    private static Map<String, Object> gives(String purpose, String channel, String wording, int version) {
        Map<String, Object> act = new HashMap<>(RecordedContact.gives(purpose, channel));
        act.put("wording", Map.of("id", wording, "version", version, "language", "fr"));
        return act;
    }

    private static JsonNode publish(Map<String, ?> body, int status) {
        return answer(ConsentServiceFixture.as("dpo").post().uri("/api/wordings").bodyValue(body), status);
    }
}
