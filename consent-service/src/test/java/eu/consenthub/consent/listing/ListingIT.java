package eu.consenthub.consent.listing;

import static eu.consenthub.consent.RecordedContact.answer;
import static eu.consenthub.consent.RecordedContact.does;
import static eu.consenthub.consent.RecordedContact.gives;
import static eu.consenthub.consent.RecordedContact.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** Lists for calls and letters, each test under a label of its own. */
class ListingIT {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    private final String label = "t-" + UUID.randomUUID();

    @Test
    void holdsOnlyThosePermittedAtThatMomentWithWhatIsNeededToCall() {
        RecordedContact consenting = contact("CONSUMER", Map.of("phone", "+33639980001", "lastName", "=cmd|'/c calc'!A0"));
        consenting.say(gives("commercial-offers", "PHONE"), 201);
        RecordedContact withdrawn = contact("CONSUMER", Map.of("phone", "+33639980002"));
        withdrawn.say(gives("commercial-offers", "PHONE"), 201);
        withdrawn.say(does("WITHDRAW", "commercial-offers", "PHONE"), 201);
        RecordedContact silent = contact("CONSUMER", Map.of("phone", "+33639980003"));
        RecordedContact informed = contact("PRO_NAMED", Map.of("phone", "01 99 00 12 34", "organisation", "Clinique Exemple"));
        informed.say(does("INFORM", "commercial-offers", "PHONE"), 201);
        RecordedContact unreachable = contact("CONSUMER", Map.of());
        unreachable.say(gives("commercial-offers", "PHONE"), 201);
        RecordedContact objecting = contact("PRO_NAMED", Map.of("phone", "01 99 00 12 35"));
        objecting.say(does("OBJECT", "commercial-offers", "PHONE"), 201);

        Issued list = issue("PHONE", Map.of("tags", List.of(label)));

        assertThat(list.references()).containsExactlyInAnyOrder(consenting.id().toString(), informed.id().toString())
                .doesNotContain(silent.id().toString());
        assertThat(list.line(consenting).getField("phone")).isEqualTo("'+33639980001");
        assertThat(list.line(consenting).getField("lastName")).isEqualTo("'=cmd|'/c calc'!A0");
        assertThat(list.line(consenting).getField("note")).contains("10:00-13:00");
        assertThat(list.line(consenting).getField("basis")).isEqualTo("CONSENT");
        assertThat(list.line(informed).getField("organisation")).isEqualTo("Clinique Exemple");
        assertThat(list.line(informed).getField("note")).doesNotContain("10:00-13:00");
        assertThat(list.header("Consent-List-Count")).isEqualTo("2");
    }

    @Test
    void carriesItsOwnLastDayInNameHeaderAndLines() {
        contact("CONSUMER", Map.of("phone", "+33639980001")).say(gives("commercial-offers", "PHONE"), 201);

        Issued list = issue("PHONE", Map.of("tags", List.of(label)));

        assertThat(list.header("Consent-List-Valid-Until")).isEqualTo(today.plusDays(7).toString());
        assertThat(list.header(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"commercial-offers-phone-valid-until-" + today.plusDays(7) + ".csv\"");
        assertThat(list.header(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(list.lines()).extracting(line -> line.getField("validUntil")).containsExactly(today.plusDays(7).toString());
    }

    @Test
    void isGoodNoLongerThanTheShortestPermissionOnIt() {
        contact("CONSUMER", Map.of("phone", "+33639980001")).say(gives("commercial-offers", "PHONE"), 201);
        Map<String, Object> short2 = new HashMap<>(gives("commercial-offers", "PHONE"));
        short2.put("until", today.plusDays(2).toString());
        contact("CONSUMER", Map.of("phone", "+33639980002")).say(short2, 201);

        Issued list = issue("PHONE", Map.of("tags", List.of(label)));

        assertThat(list.header("Consent-List-Valid-Until")).isEqualTo(today.plusDays(2).toString());
        assertThat(list.lines()).hasSize(2).extracting(line -> line.getField("validUntil")).containsOnly(today.plusDays(2).toString());
    }

    @Test
    void givesPostalAddressesForLetters() {
        RecordedContact contact = contact("CONSUMER", Map.of("postalAddress", "1 rue Exemple\n69000 Lyon"));
        contact.say(does("INFORM", "commercial-offers", "POST"), 201);

        Issued list = issue("POST", Map.of("tags", List.of(label)));

        assertThat(list.line(contact).getField("postalAddress")).isEqualTo("1 rue Exemple\n69000 Lyon");
        assertThat(list.line(contact).getField("note")).contains("a way to refuse");
    }

    @Test
    void isNarrowedByFilters() {
        RecordedContact consumer = contact("CONSUMER", Map.of("phone", "+33639980001", "relationships", List.of("CUSTOMER")));
        consumer.say(gives("commercial-offers", "PHONE"), 201);
        RecordedContact english = contact("PRO_NAMED", Map.of("phone", "+33639980002", "locale", "en"));
        english.say(gives("commercial-offers", "PHONE"), 201);

        assertThat(issue("PHONE", Map.of("tags", List.of(label), "locales", List.of("en"))).references())
                .containsExactly(english.id().toString());
        assertThat(issue("PHONE", Map.of("tags", List.of(label), "audiences", List.of("CONSUMER"))).references())
                .containsExactly(consumer.id().toString());
        assertThat(issue("PHONE", Map.of("tags", List.of(label), "relationships", List.of("CUSTOMER", "PARTNER"))).references())
                .containsExactly(consumer.id().toString());
        assertThat(issue("PHONE", Map.of("tags", List.of(label, "other"), "locales", List.of())).references()).hasSize(2);
        assertThat(issue("PHONE", Map.of("tags", List.of("nobody-has-this"))).references()).isEmpty();
    }

    @Test
    void isOnRecordWithEverybodyOnItButNeverGivenAgain() {
        RecordedContact contact = contact("CONSUMER", Map.of("phone", "+33639980001"));
        contact.say(gives("commercial-offers", "PHONE"), 201);
        Issued list = issue("PHONE", Map.of("tags", List.of(label)));

        JsonNode newest = find(list.header("Consent-List-Id"));
        assertThat(newest.get("issuedBy").stringValue()).isEqualTo("marketing");
        assertThat(newest.get("purpose").stringValue()).isEqualTo("commercial-offers");
        assertThat(newest.get("channel").stringValue()).isEqualTo("PHONE");
        assertThat(newest.get("reason").stringValue()).isEqualTo("Autumn calls");
        assertThat(newest.get("count").intValue()).isEqualTo(1);
        assertThat(newest.get("validUntil").stringValue()).isEqualTo(list.header("Consent-List-Valid-Until"));
        assertThat(newest.get("filters").get("tags").get(0).stringValue()).isEqualTo(label);
        assertThat(newest.toString()).doesNotContain(contact.id().toString(), "+336");

        Map<String, Object> disclosed = Objects.requireNonNull(ConsentServiceFixture.database()
                .sql("SELECT recipient, purpose, channel, reason, contact_ids FROM disclosure WHERE reference = :id")
                .bind("id", list.header("Consent-List-Id")).fetch().one().block());
        assertThat(disclosed).containsEntry("recipient", "marketing").containsEntry("channel", "PHONE")
                .containsEntry("reason", "CHANNEL_LIST");
        assertThat(disclosed).extractingByKey("contact_ids")
                .satisfies(ids -> assertThat(Arrays.asList((Object[]) ids)).containsExactly(contact.id()));
    }

    @Test
    void pagesThroughWhatWasIssuedNewestFirst() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.addFirst(issue("PHONE", Map.of("tags", List.of(label))).header("Consent-List-Id"));
        }

        JsonNode first = read("dpo", "/api/lists?limit=2");
        JsonNode second = read("dpo", "/api/lists?limit=2&after=" + first.get("next").stringValue());

        assertThat(first.get("items").valueStream().map(list -> list.get("listId").stringValue()))
                .containsExactlyElementsOf(ids.subList(0, 2));
        assertThat(second.get("items").get(0).get("listId").stringValue()).isEqualTo(ids.get(2));
    }

    @Test
    void cannotBeRewritten() throws SQLException {
        issue("PHONE", Map.of("tags", List.of(label)));

        try (Connection owner = DriverManager.getConnection(ConsentServiceFixture.postgres().jdbcUrl("consent"), "consent_owner",
                "consent_owner")) {
            for (String statement : List.of("UPDATE issued_list SET contacts = 0", "DELETE FROM issued_list", "TRUNCATE issued_list")) {
                assertThat(catchThrowable(() -> owner.createStatement().execute(statement)))
                        .as(statement).hasMessageContaining("A list that was issued cannot be changed");
            }
        }
    }

    /** Who withdraws between the record and the line is on record, and is not called. */
    @Test
    void leavesOutWhoWithdrawsWhileItIsWritten() {
        RecordedContact staying = contact("CONSUMER", Map.of("phone", "+33639980001"));
        staying.say(gives("commercial-offers", "PHONE"), 201);
        RecordedContact leaving = contact("CONSUMER", Map.of("phone", "+33639980002"));
        leaving.say(gives("commercial-offers", "PHONE"), 201);
        ListIssue issue = ConsentServiceFixture.bean(ListIssue.class);
        ListFilters filters = new ListFilters(null, null, null, List.of(label));
        IssuedList list = Objects.requireNonNull(issue.issue(new ListErrand("marketing",
                new PurposeKey("commercial-offers"), Channel.PHONE, "calls",
                filters)).block());

        leaving.say(does("WITHDRAW", "commercial-offers", "PHONE"), 201);

        assertThat(list.contacts()).isEqualTo(2);
        List<ContactId> written = Objects.requireNonNull(issue.contacts(list)
                .flatMapIterable(page -> page).map(each -> each.contact().id()).collectList().block());
        assertThat(written).containsExactly(staying.contactId());
    }

    private RecordedContact contact(String audience, Map<String, ?> data) {
        Map<String, Object> body = new HashMap<>(data);
        String email = ConsentServiceFixture.someAddress();
        body.putAll(Map.of("email", email, "audience", audience, "tags", List.of(label)));
        JsonNode created = answer(ConsentServiceFixture.as("integration").post().uri("/api/contacts").bodyValue(body), 201);
        return new RecordedContact(UUID.fromString(created.get("contactId").stringValue()), email);
    }

    private static Issued issue(String channel, Map<String, ?> filters) {
        return new Issued(ConsentServiceFixture.as("marketing")
                .post()
                .uri("/api/lists")
                .bodyValue(Map.of("purpose", "commercial-offers", "channel", channel, "reason", "Autumn calls", "filters", filters))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .contentType("text/csv;charset=UTF-8")
                .expectBody(String.class)
                .returnResult());
    }

    private static JsonNode find(String listId) {
        return read("dpo", "/api/lists?limit=500").get("items").valueStream()
                .filter(list -> list.get("listId").stringValue().equals(listId)).findFirst().orElseThrow();
    }

    private record Issued(EntityExchangeResult<String> answer) {

        String header(String name) {
            return String.valueOf(answer.getResponseHeaders().getFirst(name));
        }

        List<NamedCsvRecord> lines() {
            return CsvReader.builder().ofNamedCsvRecord(String.valueOf(answer.getResponseBody())).stream().toList();
        }

        List<String> references() {
            return lines().stream().map(line -> line.getField("reference")).toList();
        }

        NamedCsvRecord line(RecordedContact contact) {
            return lines().stream().filter(line -> line.getField("reference").equals(contact.id().toString())).findFirst().orElseThrow();
        }
    }
}
