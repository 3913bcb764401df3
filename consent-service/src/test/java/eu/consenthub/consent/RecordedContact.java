package eu.consenthub.consent;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.contact.ContactId;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A contact made known over the API, and what is said about it there. */
public record RecordedContact(UUID id, String email) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A private person with this address and nothing said yet. */
    public static RecordedContact created() {
        String email = ConsentServiceFixture.someAddress();
        JsonNode answer = answer(ConsentServiceFixture.as("integration").post().uri("/api/contacts").bodyValue(Map.of("email", email)),
                201);
        return new RecordedContact(UUID.fromString(answer.get("contactId").stringValue()), email);
    }

    /** A private person who consented to the newsletter by e-mail. */
    public static RecordedContact subscribed() {
        RecordedContact contact = created();
        contact.say(gives("newsletter", "EMAIL"), 201);
        return contact;
    }

    public ContactId contactId() {
        return new ContactId(id);
    }

    /** Records an act as another system, expecting this status; the answer's body. */
    public JsonNode say(Map<String, ?> act, int status) {
        return answer(ConsentServiceFixture.as("integration").post().uri("/api/contacts/{id}/consents", id).bodyValue(act), status);
    }

    /** The decision now about a purpose by e-mail. */
    public JsonNode decision(String purpose) {
        return read("integration", "/api/decisions?channel=EMAIL&purpose=" + purpose + "&contactId=" + id);
    }

    public JsonNode history(String user) {
        return read(user, "/api/contacts/" + id + "/history");
    }

    /** Agrees by the purpose's own web form, which is about e-mail, else by the form on paper, which is about everything. */
    public static Map<String, ?> gives(String purpose, String channel) {
        String wording = channel.equals("EMAIL") ? purpose + "-web" : "paper-form";
        return Map.of("purpose", purpose, "channel", channel, "act", "GIVE", "method", "WEB_FORM", "wording",
                Map.of("id", wording, "version", 1, "language", "fr"));
    }

    public static Map<String, ?> does(String act, String purpose, String channel) {
        return Map.of("purpose", purpose, "channel", channel, "act", act, "method", "WEB_FORM");
    }

    /** Reads as one of the local users. */
    public static JsonNode read(String user, String uri) {
        return answer(ConsentServiceFixture.as(user).get().uri(uri), 200);
    }

    public static JsonNode answer(WebTestClient.RequestHeadersSpec<?> request, int status) {
        String body = request.exchange()
                .expectBody(String.class)
                .consumeWith(result -> assertThat(result.getStatus().value()).as("%s %s", result.getUrl(), result.getResponseBody())
                        .isEqualTo(status))
                .returnResult()
                .getResponseBody();
        return JSON.readTree(body == null ? "null" : body);
    }
}
