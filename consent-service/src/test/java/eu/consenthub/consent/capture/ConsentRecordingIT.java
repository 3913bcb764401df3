package eu.consenthub.consent.capture;

import static eu.consenthub.consent.RecordedContact.answer;
import static eu.consenthub.consent.RecordedContact.does;
import static eu.consenthub.consent.RecordedContact.gives;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConsentRecordingIT {

    @Test
    void recordsAConsentAndAllowsFromThenOn() {
        RecordedContact contact = RecordedContact.created();
        assertThat(contact.decision("newsletter").get("code").stringValue()).isEqualTo("NO_BASIS");

        JsonNode recorded = contact.say(gives("newsletter", "EMAIL"), 201);

        assertThat(recorded.get("contactId").stringValue()).isEqualTo(contact.id().toString());
        assertThat(recorded.get("sequence").longValue()).isEqualTo(2);
        assertThat(recorded.get("status").stringValue()).isEqualTo("GIVEN");
        JsonNode decision = contact.decision("newsletter");
        assertThat(decision.get("decision").stringValue()).isEqualTo("ALLOW");
        assertThat(decision.get("code").stringValue()).isEqualTo("OK");
        assertThat(decision.get("basis").stringValue()).isEqualTo("CONSENT");
        assertThat(decision.get("eventId")).isEqualTo(recorded.get("eventId"));
    }

    @Rule({"CONS-8", "PERM-4"})
    @Test
    void deniesAtOnceAfterAWithdrawal() {
        RecordedContact contact = RecordedContact.subscribed();

        contact.say(does("WITHDRAW", "newsletter", "EMAIL"), 201);

        assertThat(contact.decision("newsletter").get("code").stringValue()).isEqualTo("WITHDRAWN");
    }

    @Test
    void answersAWithdrawalOfWhatIsWithdrawnWithTheEventItRestsOn() {
        RecordedContact contact = RecordedContact.subscribed();
        JsonNode first = contact.say(does("WITHDRAW", "newsletter", "EMAIL"), 201);

        JsonNode second = contact.say(does("WITHDRAW", "newsletter", "EMAIL"), 200);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void answersTheSameKeyAndBodyWithTheSameAnswerAndRecordsNothing() {
        RecordedContact contact = RecordedContact.created();
        Map<String, ?> act = gives("newsletter", "EMAIL");

        JsonNode first = withKey(contact, "key-" + contact.id(), act, 201);
        JsonNode again = withKey(contact, "key-" + contact.id(), act, 200);

        assertThat(again).isEqualTo(first);
        assertThat(contact.history("dpo").get("items").size()).isEqualTo(2);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        RecordedContact contact = RecordedContact.created();
        withKey(contact, "key-" + contact.id(), gives("newsletter", "EMAIL"), 201);

        JsonNode problem = withKey(contact, "key-" + contact.id(), does("WITHDRAW", "newsletter", "EMAIL"), 409);

        assertThat(problem.get("code").stringValue()).isEqualTo("IDEMPOTENCY_CONFLICT");
        assertThat(contact.decision("newsletter").get("decision").stringValue()).isEqualTo("ALLOW");
    }

    @Test
    void objectsToEverythingWhenNoPurposeIsNamed() {
        RecordedContact contact = RecordedContact.subscribed();

        contact.say(Map.of("act", "OBJECT", "method", "EMAIL"), 201);

        for (String purpose : List.of("newsletter", "commercial-offers", "event-invitations")) {
            assertThat(contact.decision(purpose).get("code").stringValue()).as(purpose).isEqualTo("OBJECTED");
        }
    }

    @Rule("PERM-12")
    @Test
    void letsStaffNotUndoAnObjection() {
        RecordedContact contact = RecordedContact.created();
        contact.say(does("OBJECT", "newsletter", "EMAIL"), 201);

        JsonNode problem = answer(ConsentServiceFixture.as("marketing")
                .post()
                .uri("/api/contacts/{id}/consents", contact.id())
                .bodyValue(gives("newsletter", "EMAIL")), 409);

        assertThat(problem.get("code").stringValue()).isEqualTo("OBJECTED");
    }

    @Test
    void pausesUntilADayAndResumesBefore() {
        RecordedContact contact = RecordedContact.subscribed();
        Map<String, Object> pause = new java.util.HashMap<>(does("PAUSE", "newsletter", "EMAIL"));
        pause.put("until", "2099-12-31");

        contact.say(pause, 201);
        assertThat(contact.decision("newsletter").get("code").stringValue()).isEqualTo("PAUSED");

        contact.say(does("RESUME", "newsletter", "EMAIL"), 201);
        assertThat(contact.decision("newsletter").get("code").stringValue()).isEqualTo("OK");
    }

    @Test
    void informsAProfessionalAndAllowsOnLegitimateInterest() {
        String email = ConsentServiceFixture.someAddress();
        JsonNode recorded = answer(ConsentServiceFixture.as("integration").post().uri("/api/consents").bodyValue(Map.of(
                "contact", Map.of("email", email, "audience", "PRO_NAMED"), "purpose", "commercial-offers", "channel", "EMAIL", "act",
                "INFORM",
                "method", "EMAIL", "wording", Map.of("id", "professional-notice", "version", 1))), 201);

        JsonNode decision = RecordedContact.read("integration",
                "/api/decisions?channel=EMAIL&purpose=commercial-offers&email=" + email.toUpperCase(java.util.Locale.ROOT));

        assertThat(decision.get("decision").stringValue()).isEqualTo("ALLOW");
        assertThat(decision.get("basis").stringValue()).isEqualTo("LEGITIMATE_INTEREST");
        assertThat(decision.get("eventId")).isEqualTo(recorded.get("eventId"));
    }

    @Test
    void answersAnArrayElementByElement() {
        RecordedContact known = RecordedContact.subscribed();
        Map<String, ?> good = byAddress(ConsentServiceFixture.someAddress(), gives("newsletter", "EMAIL"));
        Map<String, ?> again = byAddress(known.email(), does("WITHDRAW", "newsletter", "EMAIL"));
        Map<String, ?> unknownPurpose = byAddress(ConsentServiceFixture.someAddress(), gives("lottery", "EMAIL"));
        Map<String, ?> unknownField = Map.of("contact", Map.of("email", ConsentServiceFixture.someAddress()), "colour", "blue");

        JsonNode answers = answer(ConsentServiceFixture.as("integration")
                .post()
                .uri("/api/consents")
                .bodyValue(List.of(good, unknownField, again, unknownPurpose, "nonsense")), 200);

        assertThat(statuses(answers)).containsExactly(201, 400, 201, 422, 400);
        assertThat(answers.get(0).get("state").stringValue()).isEqualTo("GIVEN");
        assertThat(answers.get(1).get("problem").get("errors").get(0).get("field").stringValue()).isEqualTo("colour");
        assertThat(answers.get(2).get("contactId").stringValue()).isEqualTo(known.id().toString());
        assertThat(answers.get(3).get("problem").get("code").stringValue()).isEqualTo("UNKNOWN_PURPOSE");
        assertThat(known.decision("newsletter").get("code").stringValue()).isEqualTo("WITHDRAWN");
    }

    @Test
    void repeatsAWholeArrayUnderItsKey() {
        List<Map<String, ?>> acts = IntStream.range(0, 20)
                .<Map<String, ?>>mapToObj(i -> byAddress(ConsentServiceFixture.someAddress(), gives("newsletter", "EMAIL")))
                .toList();
        String key = "array-" + ConsentServiceFixture.someAddress();

        JsonNode first = answer(array(acts, key), 200);
        JsonNode again = answer(array(acts, key), 200);

        assertThat(statuses(first)).containsOnly(201);
        assertThat(statuses(again)).containsOnly(200);
        assertThat(again.get(7).get("eventId")).isEqualTo(first.get(7).get("eventId"));
    }

    private static org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec<?> array(List<?> acts, String key) {
        return ConsentServiceFixture.as("integration").post().uri("/api/consents").header("Idempotency-Key", key).bodyValue(acts);
    }

    private static Map<String, ?> byAddress(String email, Map<String, ?> act) {
        Map<String, Object> whole = new java.util.HashMap<>(act);
        whole.put("contact", Map.of("email", email));
        return whole;
    }

    private static List<Integer> statuses(JsonNode answers) {
        return answers.valueStream().map(answer -> answer.get("status").intValue()).toList();
    }

    private static JsonNode withKey(RecordedContact contact, String key, Map<String, ?> act, int status) {
        return answer(ConsentServiceFixture.as("integration")
                .post()
                .uri("/api/contacts/{id}/consents", contact.id())
                .header("Idempotency-Key", key)
                .bodyValue(act), status);
    }
}
