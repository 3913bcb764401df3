package eu.consenthub.notifier.campaign;

import static eu.consenthub.notifier.campaign.Calls.accepted;
import static eu.consenthub.notifier.campaign.Calls.created;
import static eu.consenthub.notifier.campaign.Calls.letter;
import static eu.consenthub.notifier.campaign.Calls.progress;
import static eu.consenthub.notifier.campaign.Calls.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.consenthub.notifier.Known;
import eu.consenthub.notifier.NotifierFixture;
import eu.consenthub.notifier.Someone;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignLifecycleIT {

    @AfterEach
    void mend() {
        NotifierFixture.feed().watermarks(true);
    }

    @Test
    void isWrittenReadAndChangedAsADraft() {
        UUID id = created(letter("nobody"));
        Map<String, Object> changed = letter("somebody");
        changed.put("name", "December letter");

        NotifierFixture.as("marketing").put().uri("/api/campaigns/{id}", id).bodyValue(changed).exchange()
                .expectStatus().isOk();

        NotifierFixture.as("marketing").get().uri("/api/campaigns/{id}", id).exchange()
                .expectStatus().isOk()
                .expectBody()
                .jsonPath("$.campaignId").isEqualTo(id.toString())
                .jsonPath("$.name").isEqualTo("December letter")
                .jsonPath("$.status").isEqualTo("DRAFT")
                .jsonPath("$.subject.fr").isEqualTo("Nouvelles de novembre")
                .jsonPath("$.audience.tags[0]").isEqualTo("somebody");
    }

    @Test
    void isHeldAndEndedByStaff() {
        NotifierFixture.feed().watermarks(false);
        UUID id = created(letter("nobody"));

        accepted(id, "send", "SENDING");
        accepted(id, "pause", "PAUSED");
        accepted(id, "resume", "SENDING");
        accepted(id, "cancel", "CANCELLED");

        assertThat(progress(id).finishedAt()).isNotNull();
    }

    @Test
    void refusesStepsThatItsStatusDoesNotAllow() {
        NotifierFixture.feed().watermarks(false);
        UUID id = created(letter("nobody"));
        refused(id, "pause", "resume");
        accepted(id, "send", "SENDING");
        refused(id, "send", "resume");
        accepted(id, "pause", "PAUSED");
        refused(id, "send", "pause");
        accepted(id, "cancel", "CANCELLED");
        refused(id, "send", "pause", "resume", "cancel");

        NotifierFixture.as("marketing").put().uri("/api/campaigns/{id}", id).bodyValue(letter("nobody")).exchange()
                .expectStatus().isEqualTo(409);
    }

    @Test
    void waitsForItsInstant() {
        Map<String, Object> form = letter("nobody");
        form.put("scheduledAt", Instant.now().plus(2, ChronoUnit.SECONDS).toString());
        UUID id = created(form);

        accepted(id, "send", "SCHEDULED");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> progress(id).status(), CampaignStatus.COMPLETED::equals);
        assertThat(progress(id).startedAt()).isNotNull();
    }

    @Test
    void keepsAScheduleOnceItIsScheduled() {
        Map<String, Object> form = letter("nobody");
        form.put("scheduledAt", "2098-01-01T08:00:00Z");
        UUID id = created(form);
        accepted(id, "send", "SCHEDULED");

        NotifierFixture.as("marketing").put().uri("/api/campaigns/{id}", id).bodyValue(letter("nobody")).exchange()
                .expectStatus().isBadRequest()
                .expectBody().jsonPath("$.errors[0].field").isEqualTo("scheduledAt");
        accepted(id, "pause", "PAUSED");
        accepted(id, "resume", "SCHEDULED");
        accepted(id, "cancel", "CANCELLED");
    }

    @Test
    void isOverAtOnceWhenItsAudienceIsEmpty() {
        UUID id = created(letter("nobody-at-all"));

        accepted(id, "send", "SENDING");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> progress(id).status(), CampaignStatus.COMPLETED::equals);
        assertThat(progress(id).total()).isZero();
    }

    @Test
    void waitsForTheFeedSaysSoAndGoesOnByItself() {
        Someone someone = Someone.consumer("waits").consents("newsletter").withdraws("newsletter").told();
        Known.awaitApplied(List.of(someone));
        NotifierFixture.feed().watermarks(false);
        UUID id = created(letter("waits"));
        accepted(id, "send", "SENDING");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> String.valueOf(progress(id).waitingFor()), reason -> reason.matches("the consent feed is \\d+ s behind"));
        assertThat(progress(id).total()).isZero();
        NotifierFixture.feed().watermarks(true);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> progress(id).skipped(), Map.of("WITHDRAWN", 1L)::equals);
        assertThat(progress(id).waitingFor()).isNull();
    }

    @Test
    void isListedNewestFirstPageByPage() {
        UUID older = created(letter("nobody"));
        UUID newer = created(letter("nobody"));

        PageOfItems first = page("/api/campaigns?limit=1&status=DRAFT");
        PageOfItems second = page("/api/campaigns?limit=1&status=DRAFT&after=" + first.next());

        assertThat(first.items()).extracting(CampaignList.Item::campaignId).containsExactly(newer);
        assertThat(second.items()).extracting(CampaignList.Item::campaignId).containsExactly(older);
    }

    private static PageOfItems page(String uri) {
        PageOfItems page = NotifierFixture.as("marketing").get().uri(uri).exchange()
                .expectStatus().isOk()
                .expectBody(PageOfItems.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(page);
    }

    private static void refused(UUID id, String... steps) {
        for (String step : steps) {
            step(id, step)
                    .expectStatus().isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code").isEqualTo("ILLEGAL_TRANSITION")
                    .jsonPath("$.type").isEqualTo("https://consenthub.eu/problems/illegal-transition");
        }
    }

    record PageOfItems(List<CampaignList.Item> items, String next) {}
}
