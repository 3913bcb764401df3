package eu.consenthub.consent.history;

import static eu.consenthub.consent.RecordedContact.does;
import static eu.consenthub.consent.RecordedContact.gives;
import static eu.consenthub.consent.RecordedContact.read;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.Rule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StandingIT {

    @Test
    void tellsEveryPurposeByEveryChannelWithItsLastDay() {
        RecordedContact contact = RecordedContact.created();
        JsonNode recorded = contact.say(gives("newsletter", "EMAIL"), 201);

        JsonNode standing = read("marketing", "/api/contacts/" + contact.id() + "/standing");

        assertThat(standing.get("items").size()).isEqualTo(9);
        JsonNode item = item(standing, "newsletter", "EMAIL");
        LocalDate lastDay = LocalDate.now(ZoneId.of("Europe/Paris")).plusYears(3);
        assertThat(item.get("status").stringValue()).isEqualTo("GIVEN");
        assertThat(item.get("decision").stringValue()).isEqualTo("ALLOW");
        assertThat(item.get("until").stringValue()).isEqualTo(lastDay.toString());
        assertThat(Instant.parse(item.get("eraseFrom").stringValue()))
                .isEqualTo(lastDay.plusDays(1).atStartOfDay(ZoneId.of("Europe/Paris")).toInstant());
        assertThat(item.get("eventId")).isEqualTo(recorded.get("eventId"));
        assertThat(item.get("wording").get("version").intValue()).isEqualTo(1);
        assertThat(item(standing, "newsletter", "PHONE").get("code").stringValue()).isEqualTo("NO_BASIS");
    }

    @Test
    void tellsAPastInstantAsItWasKnownThen() {
        RecordedContact contact = RecordedContact.created();
        String before = contact.say(gives("newsletter", "EMAIL"), 201).get("recordedAt").stringValue();
        contact.say(does("WITHDRAW", "newsletter", "EMAIL"), 201);

        JsonNode then = read("dpo", "/api/contacts/" + contact.id() + "/standing?at=" + before);
        JsonNode now = read("dpo", "/api/contacts/" + contact.id() + "/standing");
        JsonNode longAgo = read("dpo", "/api/contacts/" + contact.id() + "/standing?at=2020-01-01T00:00:00Z");

        assertThat(item(then, "newsletter", "EMAIL").get("code").stringValue()).isEqualTo("OK");
        assertThat(item(now, "newsletter", "EMAIL").get("code").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(item(longAgo, "newsletter", "EMAIL").get("code").stringValue()).isEqualTo("NO_BASIS");
        JsonNode decision = read("integration",
                "/api/decisions?purpose=newsletter&channel=EMAIL&contactId=" + contact.id() + "&at=" + before);
        assertThat(decision.get("decision").stringValue()).isEqualTo("ALLOW");
        assertThat(decision.get("evaluatedAt").stringValue()).isEqualTo(before);
    }

    @Test
    void deniesAfterTheLastDayThoughNobodyHasErasedYet() {
        RecordedContact contact = RecordedContact.subscribed();

        JsonNode decision = read("integration",
                "/api/decisions?purpose=newsletter&channel=EMAIL&contactId=" + contact.id() + "&at=2099-01-01T00:00:00Z");

        assertThat(decision.get("code").stringValue()).isEqualTo("RETENTION_ENDED");
    }

    @Rule("PERM-10")
    @Test
    void deniesACallToAPrivatePersonOnASunday() {
        RecordedContact contact = RecordedContact.created();
        contact.say(gives("newsletter", "PHONE"), 201);
        Instant sunday = LocalDate.now(ZoneId.of("Europe/Paris")).with(TemporalAdjusters.next(DayOfWeek.SUNDAY)).atTime(11, 0)
                .atZone(ZoneId.of("Europe/Paris")).toInstant();

        JsonNode decision = read("integration",
                "/api/decisions?purpose=newsletter&channel=PHONE&contactId=" + contact.id() + "&at=" + sunday + "&attemptedAt=" + sunday);
        JsonNode standing = read("marketing", "/api/contacts/" + contact.id() + "/standing");

        assertThat(decision.get("decision").stringValue()).isEqualTo("DENY");
        assertThat(decision.get("code").stringValue()).isEqualTo("CALL_WINDOW");
        assertThat(decision.get("rule").stringValue()).isEqualTo("PERM-10");
        assertThat(item(standing, "newsletter", "PHONE").get("code").stringValue()).isEqualTo("OK");
    }

    @Test
    void deniesAPersonNobodyKnowsInTheSameShape() {
        for (String who : new String[]{"email=" + ConsentServiceFixture.someAddress(), "contactId=" + UUID.randomUUID()}) {
            JsonNode decision = read("integration", "/api/decisions?purpose=newsletter&channel=EMAIL&" + who);

            assertThat(decision.get("decision").stringValue()).isEqualTo("DENY");
            assertThat(decision.get("code").stringValue()).isEqualTo("NO_BASIS");
            assertThat(decision.has("eventId")).isTrue();
        }
    }

    private static JsonNode item(JsonNode standing, String purpose, String channel) {
        return standing.get("items")
                .valueStream()
                .filter(item -> item.get("purpose").stringValue().equals(purpose) && item.get("channel").stringValue().equals(channel))
                .findFirst()
                .orElseThrow();
    }
}
