package eu.consenthub.consent.history;

import static eu.consenthub.consent.RecordedContact.does;
import static eu.consenthub.consent.RecordedContact.gives;
import static eu.consenthub.consent.RecordedContact.read;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryIT {

    @Test
    void tellsTheWholeStoryOldestFirstInAChain() {
        RecordedContact contact = RecordedContact.subscribed();
        contact.say(does("WITHDRAW", "newsletter", "EMAIL"), 201);

        List<JsonNode> items = contact.history("dpo").get("items").valueStream().toList();

        assertThat(items).extracting(item -> item.get("type").stringValue())
                .containsExactly("ContactRegistered", "ConsentGiven", "ConsentWithdrawn");
        assertThat(items).extracting(item -> item.get("sequence").intValue()).containsExactly(1, 2, 3);
        assertThat(items.get(0).get("previousHash").stringValue()).isEqualTo("0".repeat(64));
        assertThat(items.get(2).get("previousHash")).isEqualTo(items.get(1).get("hash"));
        JsonNode given = items.get(1);
        assertThat(given.get("act").stringValue()).isEqualTo("GIVE");
        assertThat(given.get("basis").stringValue()).isEqualTo("CONSENT");
        assertThat(given.get("method").stringValue()).isEqualTo("WEB_FORM");
        assertThat(given.get("actor").stringValue()).isEqualTo("INTEGRATION");
        assertThat(given.get("wording").get("id").stringValue()).isEqualTo("newsletter-web");
        assertThat(given.get("wording").get("sha256").stringValue()).hasSize(64);
    }

    @Test
    void showsEvidenceToTheDpoOnly() {
        RecordedContact contact = RecordedContact.created();
        Map<String, Object> act = new HashMap<>(gives("newsletter", "EMAIL"));
        act.put("evidence", Map.of("form", "salon-2026"));
        contact.say(act, 201);

        assertThat(contact.history("dpo").get("items").get(1).get("evidence").get("form").stringValue()).isEqualTo("salon-2026");
        assertThat(contact.history("auditor").get("items").get(1).get("evidence").isNull()).isTrue();
    }

    @Test
    void filtersAndPages() {
        RecordedContact contact = RecordedContact.subscribed();
        contact.say(gives("newsletter", "POST"), 201);
        contact.say(does("WITHDRAW", "newsletter", "EMAIL"), 201);
        String base = "/api/contacts/" + contact.id() + "/history?";

        assertThat(types(read("dpo", base + "channel=EMAIL"))).containsExactly("ConsentGiven", "ConsentWithdrawn");
        assertThat(types(read("dpo", base + "type=ConsentWithdrawn"))).containsExactly("ConsentWithdrawn");
        assertThat(types(read("dpo", base + "purpose=commercial-offers"))).isEmpty();
        assertThat(types(read("dpo", base + "from=2099-01-01"))).isEmpty();
        assertThat(types(read("dpo", base + "to=2020-01-01T00:00:00Z"))).isEmpty();
        JsonNode first = read("dpo", base + "limit=3");
        JsonNode second = read("dpo", base + "limit=3&after=" + first.get("next").stringValue());
        assertThat(types(first)).hasSize(3);
        assertThat(types(second)).containsExactly("ConsentWithdrawn");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void streamsTheLedgerAsLinesOfJson() {
        RecordedContact contact = RecordedContact.subscribed();

        String body = stream(MediaType.APPLICATION_NDJSON, "?purpose=newsletter");

        List<JsonNode> lines = body.lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines).extracting(line -> line.get("purpose").stringValue()).containsOnly("newsletter");
        assertThat(lines).filteredOn(line -> line.get("contactId").stringValue().equals(contact.id().toString())).hasSize(1);
    }

    @Test
    void streamsTheLedgerAsCsv() {
        RecordedContact contact = RecordedContact.subscribed();

        String body = stream(MediaType.parseMediaType("text/csv"), "");

        assertThat(body).startsWith("contactId,eventId,sequence,type,");
        assertThat(body.lines().filter(line -> line.startsWith(contact.id().toString()))).hasSize(2);
    }

    private static String stream(MediaType type, String query) {
        String body = ConsentServiceFixture.as("dpo")
                .get()
                .uri("/api/history" + query)
                .header(HttpHeaders.ACCEPT, type.toString())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(type)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(body);
    }

    private static List<String> types(JsonNode page) {
        return page.get("items").valueStream().map(item -> item.get("type").stringValue()).toList();
    }
}
