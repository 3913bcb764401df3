package eu.consenthub.notifier.campaign;

import static eu.consenthub.notifier.campaign.Calls.accepted;
import static eu.consenthub.notifier.campaign.Calls.audience;
import static eu.consenthub.notifier.campaign.Calls.created;
import static eu.consenthub.notifier.campaign.Calls.letter;
import static eu.consenthub.notifier.campaign.Calls.progress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.consenthub.notifier.Known;
import eu.consenthub.notifier.NotifierFixture;
import eu.consenthub.notifier.Someone;
import eu.consenthub.schemas.v1.AudienceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class AudienceIT {

    private static final String NEWS = "newsletter";

    @Test
    void isTakenExactlyAsThePreviewCountedIt() {
        List<Someone> people = List.of(
                Someone.consumer("preview").consents(NEWS),
                Someone.professional("preview").isInformed(NEWS),
                Someone.office("preview"),
                Someone.consumer("preview"),
                Someone.consumer("preview").consents(NEWS).withdraws(NEWS),
                Someone.office("preview").objectsTo(null, null),
                Someone.office("preview").bounces(),
                Someone.consumer("other").consents(NEWS));
        told(people);
        UUID id = created(letter("preview"));

        AudienceView preview = audience(id);
        accepted(id, "send", "SENDING");
        ProgressView taken = awaitTaken(id, 7);

        assertThat(preview.matching()).isEqualTo(7);
        assertThat(preview.allowed()).isEqualTo(3);
        assertThat(preview.excluded()).isEqualTo(Map.of("NO_BASIS", 1L, "WITHDRAWN", 1L, "OBJECTED", 1L, "UNDELIVERABLE", 1L));
        assertThat(taken.skipped()).isEqualTo(preview.excluded());
        assertThat(taken.queued() + taken.handedOver() + taken.uncertain()).isEqualTo(preview.allowed());
    }

    @Test
    void isChosenByLocaleRelationshipAndTag() {
        told(List.of(
                Someone.of(AudienceKind.GENERIC, "fr", List.of("CUSTOMER"), "chosen"),
                Someone.of(AudienceKind.GENERIC, "en", List.of("CUSTOMER"), "chosen"),
                Someone.of(AudienceKind.GENERIC, "fr", List.of("PARTNER"), "chosen"),
                Someone.of(AudienceKind.GENERIC, "fr", List.of("CUSTOMER"))));
        Map<String, Object> form = letter("chosen");
        form.put("subject", Map.of("fr", "Bonjour"));
        form.put("body", Map.of("fr", "<p>Bonjour</p>"));
        form.put("audience", Map.of("locales", List.of("fr"), "relationships", List.of("CUSTOMER", "SUPPLIER"), "tags", List.of("chosen")));

        assertThat(audience(created(form)).matching()).isEqualTo(1);
    }

    @Test
    void keepsForEachRecipientWhatTheMailReliesOn() {
        Someone agreed = Someone.consumer("relies").consents(NEWS);
        Someone gone = Someone.consumer("relies").consents(NEWS).withdraws(NEWS);
        told(List.of(agreed, gone));
        UUID id = created(letter("relies"));
        accepted(id, "send", "SENDING");
        awaitTaken(id, 2);

        NotifierFixture.as("dpo").get().uri("/api/campaigns/{id}/recipients?status=SKIPPED", id).exchange()
                .expectStatus().isOk()
                .expectBody()
                .jsonPath("$.items.length()").isEqualTo(1)
                .jsonPath("$.items[0].contactId").isEqualTo(gone.id.toString())
                .jsonPath("$.items[0].reason").isEqualTo("WITHDRAWN")
                .jsonPath("$.items[0].eventId").isEqualTo(gone.last().getEventId().toString());
        NotifierFixture.as("dpo").get().uri("/api/campaigns/{id}/recipients", id).exchange()
                .expectBody()
                .jsonPath(of(agreed, "eventId")).isEqualTo(agreed.last().getEventId().toString())
                .jsonPath(of(agreed, "basis")).isEqualTo("CONSENT")
                .jsonPath(of(agreed, "wording.id")).isEqualTo("newsletter-web")
                .jsonPath(of(agreed, "wording.sha256")).isEqualTo("0".repeat(64));
    }

    @Test
    void countsAWithdrawalForTheNewestMailThatCameBefore() {
        Someone someone = Someone.consumer("counts").consents(NEWS).refuses("commercial-offers");
        told(List.of(someone));
        UUID older = handedOver(someone, "newsletter", Instant.now().minus(Duration.ofDays(9)));
        UUID newer = handedOver(someone, "newsletter", Instant.now().minus(Duration.ofDays(2)));
        UUID other = handedOver(someone, "commercial-offers", Instant.now().minus(Duration.ofDays(1)));

        someone.withdraws(NEWS).toldLast();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> progress(newer).unsubscribed(), count -> count == 1);
        assertThat(progress(older).unsubscribed()).isZero();
        assertThat(progress(other).unsubscribed()).isZero();
    }

    @Test
    void neverLetsARecipientGoBack() {
        Someone someone = Someone.consumer("back").consents(NEWS);
        UUID id = handedOver(someone, NEWS, Instant.now());

        assertThatThrownBy(() -> NotifierFixture.database()
                .sql("UPDATE campaign_recipient SET state = 'QUEUED' WHERE campaign_id = :id")
                .bind("id", id)
                .then()
                .block())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("A recipient that is HANDED_OVER cannot become QUEUED");
    }

    /** A campaign, over long ago, that handed a mail over to somebody at this instant. */
    private static UUID handedOver(Someone someone, String purpose, Instant at) {
        UUID id = UUID.randomUUID();
        NotifierFixture.database()
                .sql("""
                        INSERT INTO campaign (campaign_id, name, purpose, subject, body, locales, relationships, tags, status, created_at, updated_at)
                        VALUES (:id, 'Old letter', :purpose, '{}', '{}', '{}', '{}', '{}', 'COMPLETED', :at, :at)
                        """)
                .bind("id", id)
                .bind("purpose", purpose)
                .bind("at", at)
                .then()
                .block();
        NotifierFixture.database()
                .sql("""
                        INSERT INTO campaign_recipient (campaign_id, contact_id, state, locale, handed_over_at, updated_at)
                        VALUES (:id, :contact, 'HANDED_OVER', 'fr', :at, :at)
                        """)
                .bind("id", id)
                .bind("contact", someone.id)
                .bind("at", at)
                .then()
                .block();
        return id;
    }

    private static String of(Someone someone, String field) {
        return "$.items[?(@.contactId == '" + someone.id + "')]." + field;
    }

    private static void told(List<Someone> people) {
        people.forEach(Someone::told);
        Known.awaitApplied(people);
    }

    private static ProgressView awaitTaken(UUID id, long total) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> progress(id), progress -> progress.total() == total);
    }
}
