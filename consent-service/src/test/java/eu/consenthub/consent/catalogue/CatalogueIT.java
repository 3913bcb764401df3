package eu.consenthub.consent.catalogue;

import static eu.consenthub.consent.RecordedContact.answer;
import static eu.consenthub.consent.RecordedContact.read;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.Rule;
import eu.consenthub.consent.policy.Sha256;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CatalogueIT {

    @Test
    void shipsSixWordingsInTwoLanguagesWithTheDigestOfTheirText() {
        List<JsonNode> shipped = read("marketing", "/api/wordings?limit=500").get("items")
                .valueStream()
                .filter(wording -> !wording.get("id").stringValue().startsWith("w-"))
                .toList();

        assertThat(shipped).extracting(wording -> wording.get("id").stringValue() + " " + wording.get("language").stringValue())
                .contains("commercial-offers-web en", "commercial-offers-web fr", "event-invitations-web en",
                        "event-invitations-web fr",
                        "newsletter-web en", "newsletter-web fr", "oral-script en", "oral-script fr", "paper-form en", "paper-form fr",
                        "professional-notice en", "professional-notice fr");
        assertThat(shipped).allSatisfy(wording -> {
            assertThat(wording.get("version").intValue()).isEqualTo(1);
            assertThat(wording.get("sha256").stringValue()).isEqualTo(Sha256.of(wording.get("text").stringValue()).hex());
        });
    }

    @Test
    void publishesANewVersionThatCanBeShownAtOnce() {
        String id = someId();

        assertThat(publish(Map.of("id", id, "language", "fr", "text", "J'accepte."), 201).get("version").intValue()).isEqualTo(1);
        assertThat(publish(Map.of("id", id, "language", "fr", "text", "J'accepte tout de suite."), 201).get("version").intValue())
                .isEqualTo(2);

        RecordedContact.created().say(Map.of("purpose", "newsletter", "channel", "EMAIL", "act", "GIVE", "method", "PAPER", "wording",
                Map.of("id", id, "version", 2)), 201);
    }

    @Rule("CONS-4")
    @Test
    void neverChangesAPublishedText() {
        String id = someId();
        publish(Map.of("id", id, "version", 1, "language", "fr", "text", "J'accepte."), 201);

        publish(Map.of("id", id, "version", 1, "language", "fr", "text", "J'accepte."), 200);
        JsonNode problem = publish(Map.of("id", id, "version", 1, "language", "fr", "text", "J'accepte tout."), 409);

        assertThat(problem.get("code").stringValue()).isEqualTo("WORDING_IMMUTABLE");
        assertThat(refusedByTheDatabase("UPDATE wording SET body = 'x', sha256 = sha256('x')")).isTrue();
        assertThat(refusedByTheDatabase("DELETE FROM wording")).isTrue();
    }

    @Test
    void listsThePurposesInBothLanguages() {
        JsonNode purposes = read("dpo", "/api/purposes").get("items");

        assertThat(purposes.valueStream().map(purpose -> purpose.get("key").stringValue()))
                .containsExactly("newsletter", "commercial-offers", "event-invitations");
        assertThat(purposes.get(0).get("title").get("fr").stringValue()).isNotBlank();
        assertThat(purposes.get(0).get("channels").size()).isEqualTo(3);
    }

    private static String someId() {
        return "w-" + ConsentServiceFixture.someAddress().substring(0, 12);
    }

    private static JsonNode publish(Map<String, ?> body, int status) {
        return answer(ConsentServiceFixture.as("dpo").post().uri("/api/wordings").bodyValue(body), status);
    }

    private static boolean refusedByTheDatabase(String statement) {
        return Boolean.TRUE.equals(ConsentServiceFixture.database().sql(statement).then().thenReturn(false).onErrorReturn(true).block());
    }
}
