package eu.consenthub.notifier.campaign;

import eu.consenthub.notifier.NotifierFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Campaigns over HTTP, as marketing uses them. */
final class Calls {

    private Calls() {}

    /** A right campaign for contacts with the tag. */
    static Map<String, Object> letter(String tag) {
        Map<String, Object> form = new HashMap<>();
        form.put("name", "November letter");
        form.put("purpose", "newsletter");
        form.put("subject", Map.of("fr", "Nouvelles de novembre", "en", "November news"));
        form.put("body", Map.of("fr", "<p>Bonjour {{firstName}}</p>", "en", "<p>Hello {{firstName}}</p>"));
        form.put("audience", Map.of("locales", List.of(), "relationships", List.of(), "tags", List.of(tag)));
        return form;
    }

    static ResponseSpec create(Object form) {
        return NotifierFixture.as("marketing").post().uri("/api/campaigns")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(form)
                .exchange();
    }

    static UUID created(Map<String, Object> form) {
        CampaignView view = create(form)
                .expectStatus().isCreated()
                .expectBody(CampaignView.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(view).campaignId();
    }

    /** Send, pause, resume or cancel. */
    static ResponseSpec step(UUID id, String step) {
        return NotifierFixture.as("marketing").post().uri("/api/campaigns/{id}/{step}", id, step).exchange();
    }

    static void accepted(UUID id, String step, String status) {
        step(id, step)
                .expectStatus().isAccepted()
                .expectBody()
                .jsonPath("$.status").isEqualTo(status);
    }

    static ProgressView progress(UUID id) {
        ProgressView view = NotifierFixture.as("marketing").get().uri("/api/campaigns/{id}/progress", id).exchange()
                .expectStatus().isOk()
                .expectBody(ProgressView.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(view);
    }

    static AudienceView audience(UUID id) {
        AudienceView view = NotifierFixture.as("marketing").post().uri("/api/campaigns/{id}/audience", id).exchange()
                .expectStatus().isOk()
                .expectBody(AudienceView.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(view);
    }
}
