package eu.consenthub.consent.history;

import static eu.consenthub.consent.RecordedContact.answer;
import static eu.consenthub.consent.RecordedContact.does;
import static eu.consenthub.consent.RecordedContact.read;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One question about many contacts. */
class DecisionsIT {

    @Test
    void answersAboutEachContactInOrder() {
        RecordedContact subscribed = RecordedContact.subscribed();
        RecordedContact withdrawn = RecordedContact.subscribed();
        withdrawn.say(does("WITHDRAW", "newsletter", "EMAIL"), 201);
        RecordedContact silent = RecordedContact.created();

        List<JsonNode> answers = ask("newsletter", "EMAIL", null, List.of(byEmail(withdrawn), byId(subscribed), byId(silent),
                byEmail(subscribed), Map.of("email", ConsentServiceFixture.someAddress()), Map.of("contactId", UUID.randomUUID())));

        assertThat(answers).extracting(each -> each.get("code").stringValue())
                .containsExactly("WITHDRAWN", "OK", "NO_BASIS", "OK", "NO_BASIS", "NO_BASIS");
        assertThat(answers).extracting(each -> each.get("index").intValue()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(answers).extracting(each -> each.get("status").intValue()).containsOnly(200);
        assertThat(answers.get(0).get("contactId").stringValue()).isEqualTo(withdrawn.id().toString());
        assertThat(answers.get(4).get("contactId").isNull()).isTrue();
        assertThat(answers).allSatisfy(each -> {
            assertThat(each.propertyNames()).contains("decision", "code", "rule", "basis", "since", "until", "eventId", "evaluatedAt");
            assertThat(each.has("problem")).isFalse();
        });
    }

    @Test
    void answersAsIfEachWereAskedAlone() {
        RecordedContact subscribed = RecordedContact.subscribed();
        RecordedContact objecting = RecordedContact.created();
        String recorded = objecting.say(does("OBJECT", "newsletter", "EMAIL"), 201).get("recordedAt").stringValue();

        List<JsonNode> answers = ask("newsletter", "EMAIL", recorded, List.of(byEmail(subscribed), byId(objecting)));

        assertThat(answers).extracting(DecisionsIT::decisionOf).containsExactly(
                read("integration", "/api/decisions?purpose=newsletter&channel=EMAIL&email=" + subscribed.email() + "&at=" + recorded),
                read("integration", "/api/decisions?purpose=newsletter&channel=EMAIL&contactId=" + objecting.id() + "&at=" + recorded));
    }

    @Test
    void answersABadElementInItsPlaceAndRepeatsNoAddress() {
        RecordedContact subscribed = RecordedContact.subscribed();
        String contacts = "[{\"email\":\"nobody\"},{\"contactId\":\"7\"},{},{\"contactId\":\"%s\",\"email\":\"%s\"},null,12,{\"name\":\"x\"},{\"email\":\"%s\"}]"
                .formatted(subscribed.id(), subscribed.email(), subscribed.email().toUpperCase(Locale.ROOT));

        JsonNode answers = post("{\"purpose\":\"newsletter\",\"channel\":\"EMAIL\",\"contacts\":" + contacts + "}");

        assertThat(answers.valueStream().limit(7)).allSatisfy(each -> {
            assertThat(each.get("status").intValue()).isEqualTo(400);
            assertThat(each.get("problem").get("code").stringValue()).isEqualTo("INVALID_INPUT");
            assertThat(each.has("decision")).isFalse();
        });
        assertThat(answers.valueStream().limit(7).map(each -> each.get("problem").get("errors").get(0))
                .map(error -> error.get("field").stringValue() + ":" + error.get("code").stringValue()))
                .containsExactly("email:INVALID_EMAIL", "contactId:WRONG_TYPE", "contactId:REQUIRED", "email:INVALID_VALUE", ":REQUIRED",
                        ":WRONG_TYPE", "name:UNKNOWN_FIELD");
        assertThat(answers.get(7).get("code").stringValue()).isEqualTo("OK");
        assertThat(answers.toString()).doesNotContain("@");
    }

    @Test
    void takesAThousandAtOnce() {
        RecordedContact subscribed = RecordedContact.subscribed();
        List<Map<String, ?>> contacts = new ArrayList<>();
        for (int i = 0; i < 999; i++) {
            contacts.add(i % 2 == 0 ? Map.of("contactId", UUID.randomUUID()) : Map.of("email", ConsentServiceFixture.someAddress()));
        }
        contacts.add(byEmail(subscribed));

        List<JsonNode> answers = ask("newsletter", "EMAIL", null, contacts);

        assertThat(answers).hasSize(1000);
        assertThat(answers.subList(0, 999)).extracting(each -> each.get("code").stringValue()).containsOnly("NO_BASIS");
        assertThat(answers.getLast().get("code").stringValue()).isEqualTo("OK");
    }

    static List<JsonNode> ask(String purpose, String channel, @Nullable String at, List<? extends Map<String, ?>> contacts) {
        Map<String, Object> question = new HashMap<>(Map.of("purpose", purpose, "channel", channel, "contacts", contacts));
        if (at != null) {
            question.put("at", at);
        }
        return post(JsonMapper.shared().writeValueAsString(question)).valueStream().toList();
    }

    /** The decision in an element, without what only tells of its place. */
    static JsonNode decisionOf(JsonNode element) {
        return ((ObjectNode) element.deepCopy()).remove(List.of("index", "status", "contactId"));
    }

    private static JsonNode post(String body) {
        return answer(ConsentServiceFixture.as("integration").post().uri("/api/decisions").contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body), 200);
    }

    private static Map<String, ?> byId(RecordedContact contact) {
        return Map.of("contactId", contact.id());
    }

    private static Map<String, ?> byEmail(RecordedContact contact) {
        return Map.of("email", contact.email());
    }
}
