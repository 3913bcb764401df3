package eu.consenthub.notifier.campaign;

import static eu.consenthub.notifier.campaign.Calls.accepted;
import static eu.consenthub.notifier.campaign.Calls.created;
import static eu.consenthub.notifier.campaign.Calls.letter;

import eu.consenthub.notifier.NotifierFixture;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class ProgressStreamIT {

    @Test
    void tellsEachChangeUntilTheCampaignIsOver() {
        UUID id = created(letter("nobody"));

        StepVerifier.create(watch(id).map(ProgressView::status))
                .expectNext(CampaignStatus.DRAFT)
                .then(() -> accepted(id, "cancel", "CANCELLED"))
                .expectNext(CampaignStatus.CANCELLED)
                .expectComplete()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void answersAProblemWhenThereIsNoSuchCampaign() {
        NotifierFixture.as("marketing").get().uri("/api/campaigns/{id}/progress", UUID.randomUUID())
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus().isNotFound();
    }

    private static Flux<ProgressView> watch(UUID id) {
        return NotifierFixture.as("marketing").get().uri("/api/campaigns/{id}/progress", id)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus().isOk()
                .expectHeader().contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
                .returnResult(ProgressView.class)
                .getResponseBody();
    }
}
