package eu.consenthub.consent.optin;

import static eu.consenthub.consent.RecordedContact.answer;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;

/** Somebody at the form, and the notifier with the mail that follows. */
record Subscriber(String email) {

    static final String NEWSLETTER = "newsletter:1";
    static final String OFFERS = "commercial-offers:1";

    static Subscriber somebody() {
        return new Subscriber(ConsentServiceFixture.someAddress());
    }

    /** Posts the French form with these boxes. */
    WebTestClient.ResponseSpec posts(String... boxes) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("email", email);
        form.add("source", "https://www.example.org/nouvelles?who=me");
        List.of(boxes).forEach(box -> form.add("want", box));
        return ConsentServiceFixture.anybody().post().uri("/subscribe?lang=fr").contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData(form)).exchange();
    }

    /** Asks and is answered as everybody is. */
    String asks(String... boxes) {
        return Objects.requireNonNull(posts(boxes).expectStatus().isAccepted().expectBody(String.class).returnResult().getResponseBody());
    }

    /** The requests that wait for this address, oldest first. */
    List<UUID> requests() {
        return ConsentServiceFixture.database().sql("SELECT request_id FROM optin_request WHERE email = :email ORDER BY requested_at")
                .bind("email", email)
                .map(row -> Objects.requireNonNull(row.get("request_id", UUID.class)))
                .all()
                .collectList()
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
    }

    UUID request() {
        return requests().getFirst();
    }

    /** What the notifier does: asks for the mail's address and notes its text; the path of the link in it. */
    String getsMail() {
        JsonNode mail = release(request(), 200);
        note(request(), 204);
        return mail.get("confirmUrl").stringValue().replaceFirst("^https?://[^/]+", "");
    }

    static JsonNode release(UUID mailId, int status) {
        return answer(ConsentServiceFixture.as("notifier").post().uri("/internal/service-mails/{id}/release", mailId), status);
    }

    static void note(UUID mailId, int status) {
        ConsentServiceFixture.as("notifier").put().uri("/internal/service-mails/{id}/text", mailId)
                .bodyValue(Map.of("subject", "Confirmez", "text", "Confirmez ici : {{confirmUrl}}")).exchange().expectStatus()
                .isEqualTo(status);
    }

    static String opens(String path) {
        return body(ConsentServiceFixture.anybody().get().uri(path).exchange());
    }

    static String confirms(String path) {
        return body(ConsentServiceFixture.anybody().post().uri(path).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData(new LinkedMultiValueMap<>())).exchange());
    }

    /** The contact with this address; there must be one. */
    RecordedContact contact() {
        JsonNode found = RecordedContact.read("dpo", "/api/contacts?email=" + email).get("items");
        return new RecordedContact(UUID.fromString(found.get(0).get("contactId").stringValue()), email);
    }

    boolean isKnown() {
        return !RecordedContact.read("dpo", "/api/contacts?email=" + email).get("items").isEmpty();
    }

    private static String body(WebTestClient.ResponseSpec response) {
        return Objects.requireNonNull(response.expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody());
    }
}
