package eu.consenthub.consent.capture;

import static eu.consenthub.consent.RecordedContact.answer;
import static eu.consenthub.consent.RecordedContact.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

class ContactsIT {

    @Rule("ADDR-1")
    @Test
    void findsAContactWhateverTheLetterCaseAndOverwritesNothing() {
        String email = ConsentServiceFixture.someAddress();
        JsonNode created = create(Map.of("email", email, "firstName", "Marie"), 201);

        JsonNode known = create(Map.of("email", email.toUpperCase(Locale.ROOT), "firstName", "Anna", "lastName", "Durand"), 200);

        assertThat(known.get("contactId")).isEqualTo(created.get("contactId"));
        JsonNode contact = read("marketing", "/api/contacts/" + created.get("contactId").stringValue());
        assertThat(contact.get("email").stringValue()).isEqualTo(email);
        assertThat(contact.get("firstName").stringValue()).isEqualTo("Marie");
        assertThat(contact.get("lastName").stringValue()).isEqualTo("Durand");
    }

    @Test
    void rectifiesByAnEventAndKeepsNothingOfTheOldValue() {
        String email = ConsentServiceFixture.someAddress();
        String moved = ConsentServiceFixture.someAddress();
        String id = create(Map.of("email", email, "lastName", "Nomdavant"), 201).get("contactId").stringValue();

        JsonNode rectified = patch(id, Map.of("email", moved, "lastName", "Nomdapres", "tags", java.util.List.of("vip")), 200);

        assertThat(rectified.get("email").stringValue()).isEqualTo(moved);
        assertThat(rectified.get("lastName").stringValue()).isEqualTo("Nomdapres");
        assertThat(rectified.get("tags").get(0).stringValue()).isEqualTo("vip");
        assertThat(read("dpo", "/api/contacts?email=" + email).get("items").isEmpty()).isTrue();
        assertThat(read("dpo", "/api/contacts?email=" + moved).get("items").size()).isEqualTo(1);
        JsonNode history = read("dpo", "/api/contacts/" + id + "/history");
        assertThat(history.get("items").valueStream().map(item -> item.get("type").stringValue()))
                .containsExactly("ContactRegistered", "ContactRectified", "ContactAttributesChanged");
        assertThat(history.toString()).doesNotContain("Nomdavant", "Nomdapres", email, moved);
    }

    @Test
    void refusesToGiveOneContactTheAddressOfAnother() {
        RecordedContact one = RecordedContact.created();
        RecordedContact other = RecordedContact.created();

        JsonNode problem = patch(one.id().toString(), Map.of("email", other.email()), 409);

        assertThat(problem.get("code").stringValue()).isEqualTo("EMAIL_IN_USE");
        assertThat(read("dpo", "/api/contacts/" + one.id()).get("email").stringValue()).isEqualTo(one.email());
    }

    @Test
    void removesAValueThatIsCorrectedToNothing() {
        String id = create(Map.of("email", ConsentServiceFixture.someAddress(), "phone", "06 39 98 00 01"), 201).get("contactId")
                .stringValue();

        assertThat(patch(id, Map.of("phone", ""), 200).get("phone").isNull()).isTrue();
    }

    @Test
    void keepsBothOfTwoCorrectionsThatCameAtTheSameMoment() {
        String id = create(Map.of("email", ConsentServiceFixture.someAddress(), "firstName", "Ana", "lastName", "Roux"), 201)
                .get("contactId").stringValue();
        List<CompletableFuture<JsonNode>> answers = new ArrayList<>();

        whileLocked(id, () -> {
            answers.add(CompletableFuture.supplyAsync(() -> patch(id, Map.of("firstName", "Anna"), 200), Thread::startVirtualThread));
            await().atMost(Duration.ofSeconds(10)).until(ContactsIT::oneWaitsForALock);
            answers.add(CompletableFuture.supplyAsync(() -> patch(id, Map.of("lastName", "Leroux"), 200), Thread::startVirtualThread));
            // Time enough for the second to read the contact as well, before the first may write it.
            await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        });
        answers.forEach(CompletableFuture::join);

        JsonNode contact = read("dpo", "/api/contacts/" + id);
        assertThat(contact.get("firstName").stringValue()).isEqualTo("Anna");
        assertThat(contact.get("lastName").stringValue()).isEqualTo("Leroux");
    }

    @Test
    void looksContactsUpByTheBeginningOfANamePageByPage() {
        String name = "Zz" + ConsentServiceFixture.someAddress().substring(1, 9);
        for (int i = 0; i < 3; i++) {
            create(Map.of("email", ConsentServiceFixture.someAddress(), "lastName", name + i), 201);
        }

        JsonNode first = read("marketing", "/api/contacts?limit=2&q=" + name.toLowerCase(Locale.ROOT));
        JsonNode second = read("marketing", "/api/contacts?limit=2&q=" + name + "&after=" + first.get("next").stringValue());

        assertThat(first.get("items").size()).isEqualTo(2);
        assertThat(second.get("items").size()).isEqualTo(1);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void refusesToStoreAPatient() {
        JsonNode problem = create(Map.of("email", ConsentServiceFixture.someAddress(), "relationships", java.util.List.of("PATIENT")), 422);

        assertThat(problem.get("code").stringValue()).isEqualTo("BLOCKED_CATEGORY");
    }

    private static void whileLocked(String contactId, Runnable happening) {
        Mono<Boolean> locked = ConsentServiceFixture.database()
                .sql("SELECT contact_id FROM chain_head WHERE contact_id = :id FOR UPDATE")
                .bind("id", UUID.fromString(contactId))
                .map(row -> true)
                .one();
        ConsentServiceFixture.bean(TransactionalOperator.class)
                .transactional(locked.then(Mono.fromRunnable(happening).subscribeOn(Schedulers.boundedElastic())))
                .block();
    }

    private static boolean oneWaitsForALock() {
        return ConsentServiceFixture.database()
                .sql("SELECT count(*) > 0 AS waits FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
                .map(row -> Boolean.TRUE.equals(row.get("waits", Boolean.class)))
                .one()
                .blockOptional()
                .orElse(false);
    }

    private static JsonNode create(Map<String, ?> body, int status) {
        return answer(ConsentServiceFixture.as("integration").post().uri("/api/contacts").bodyValue(body), status);
    }

    private static JsonNode patch(String id, Map<String, ?> body, int status) {
        return answer(ConsentServiceFixture.as("dpo").patch().uri("/api/contacts/{id}", id).bodyValue(body), status);
    }
}
