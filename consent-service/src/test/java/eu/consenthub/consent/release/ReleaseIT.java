package eu.consenthub.consent.release;

import static eu.consenthub.consent.RecordedContact.answer;
import static eu.consenthub.consent.RecordedContact.does;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReleaseIT {

    @Test
    void releasesOnlyThePermittedAndSaysWhyNotTheOthers() {
        RecordedContact permitted = RecordedContact.subscribed();
        RecordedContact withdrawn = RecordedContact.subscribed();
        withdrawn.say(does("WITHDRAW", "newsletter", "EMAIL"), 201);
        RecordedContact silent = RecordedContact.created();
        UUID unknown = UUID.randomUUID();

        JsonNode release = release(List.of(permitted.id(), withdrawn.id(), silent.id(), unknown));

        assertThat(release.get("released").size()).isEqualTo(1);
        JsonNode released = release.get("released").get(0);
        assertThat(released.get("contactId").stringValue()).isEqualTo(permitted.id().toString());
        assertThat(released.get("email").stringValue()).isEqualTo(permitted.email());
        assertThat(released.get("locale").stringValue()).isEqualTo("fr");
        assertThat(released.get("basis").stringValue()).isEqualTo("CONSENT");
        assertThat(released.get("wording").get("id").stringValue()).isEqualTo("newsletter-web");
        assertThat(release.get("withheld").valueStream().map(each -> each.get("code").stringValue()))
                .containsExactly("WITHDRAWN", "NO_BASIS", "NO_BASIS");
        assertThat(release.get("withheld").toString()).doesNotContain("@");
    }

    @Test
    void recordsTheDisclosureOfThoseReleasedAndNobodyElse() {
        RecordedContact permitted = RecordedContact.subscribed();
        RecordedContact silent = RecordedContact.created();

        JsonNode release = release(List.of(permitted.id(), silent.id()));

        Map<String, Object> row = ConsentServiceFixture.database()
                .sql("SELECT recipient, purpose, reason, reference, contact_ids FROM disclosure WHERE release_id = :id")
                .bind("id", UUID.fromString(release.get("releaseId").stringValue()))
                .fetch()
                .one()
                .block();
        assertThat(row).containsEntry("recipient", "notifier").containsEntry("reason", "CAMPAIGN").containsEntry("reference", "campaign-1");
        assertThat(row).extractingByKey("contact_ids")
                .satisfies(ids -> assertThat(Arrays.asList((Object[]) ids)).containsExactly(permitted.id()));
    }

    @Test
    void cannotRewriteADisclosure() {
        release(List.of(RecordedContact.subscribed().id()));

        assertThat(ConsentServiceFixture.database()
                .sql("UPDATE disclosure SET recipient = 'nobody'")
                .then()
                .thenReturn("changed")
                .onErrorReturn("refused")
                .block()).isEqualTo("refused");
    }

    private static JsonNode release(List<UUID> contacts) {
        return answer(ConsentServiceFixture.as("notifier").post().uri("/internal/release").bodyValue(Map.of(
                "purpose", "newsletter", "channel", "EMAIL", "reason", "CAMPAIGN", "reference", "campaign-1", "contactIds", contacts)),
                200);
    }
}
