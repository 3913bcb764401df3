package eu.consenthub.notifier;

import static org.awaitility.Awaitility.await;

import eu.consenthub.notifier.dispatch.Rests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A campaign through the real door, to people of its own. */
public final class Mailing {

    private static final JsonMapper JSON = new JsonMapper();

    public final UUID id;
    public final List<Someone> people;

    private Mailing(UUID id, List<Someone> people) {
        this.id = id;
        this.people = people;
    }

    /** People who want the newsletter, known to the feed and to the vault, and a campaign that is not sent yet. */
    public static Mailing to(int count) {
        Rests.end();
        String tag = "t" + UUID.randomUUID();
        List<Someone> people = IntStream.range(0, count)
                .mapToObj(number -> Someone.consumer(tag).consents("newsletter"))
                .toList();
        people.forEach(someone -> StubVault.knows(someone, "p" + someone.id + "@example.org", "Zoé", "Noël"));
        people.forEach(Someone::told);
        Known.awaitApplied(people);
        return new Mailing(created(tag), people);
    }

    public Mailing send() {
        NotifierFixture.as("marketing").post().uri("/api/campaigns/{id}/send", id).exchange()
                .expectStatus().isAccepted();
        return this;
    }

    public void resume() {
        NotifierFixture.as("marketing").post().uri("/api/campaigns/{id}/resume", id).exchange()
                .expectStatus().isAccepted();
    }

    public JsonNode progress() {
        byte[] body = NotifierFixture.as("marketing").get().uri("/api/campaigns/{id}/progress", id).exchange()
                .expectStatus().isOk()
                .expectBody().returnResult().getResponseBody();
        return JSON.readTree(Objects.requireNonNull(body));
    }

    /** In the table, because a wait may be over before the API has answered. */
    public String waitingFor() {
        return campaign("waiting_for");
    }

    /** How many of its chunks had an unknown outcome at some time. */
    public long doubts() {
        return Objects.requireNonNull(NotifierFixture.database()
                .sql("SELECT count(*) FROM chunk WHERE campaign_id = :id AND unknown_since IS NOT NULL")
                .bind("id", id)
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one()
                .block());
    }

    public Mailing awaitStatus(String status) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> campaign("status"), status::equals);
        return this;
    }

    public Mailing awaitWaitingFor(String regex) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(this::waitingFor, reason -> reason.matches(".*" + regex + ".*"));
        return this;
    }

    /** How many recipients are in each state, with the reason where there is one. */
    public Map<String, Long> states() {
        Map<String, Long> states = new TreeMap<>();
        NotifierFixture.database()
                .sql("SELECT concat_ws(' ', state, reason) AS state, count(*) AS n FROM campaign_recipient WHERE campaign_id = :id GROUP BY 1")
                .bind("id", id)
                .map(row -> Map.entry(String.valueOf(row.get("state", String.class)), Objects.requireNonNull(row.get("n", Long.class))))
                .all()
                .toStream()
                .forEach(entry -> states.put(entry.getKey(), entry.getValue()));
        return states;
    }

    /** How many of its people have exactly so many mails. */
    public long withMails(int count) {
        return people.stream()
                .filter(someone -> Sandbox.mailsTo(someone).size() == count)
                .count();
    }

    private String campaign(String column) {
        return Objects.requireNonNull(NotifierFixture.database()
                .sql("SELECT COALESCE(to_jsonb(c) ->> :column, '') FROM campaign c WHERE campaign_id = :id")
                .bind("column", column)
                .bind("id", id)
                .map(row -> String.valueOf(row.get(0, String.class)))
                .one()
                .block());
    }

    private static UUID created(String tag) {
        Map<String, Object> form = Map.of(
                "name", "Test", "purpose", "newsletter",
                "subject", Map.of("fr", "Bonjour {{firstName}}", "en", "Hello {{firstName}}"),
                "body", Map.of("fr", "<p>Bonjour {{firstName}} {{lastName}},</p>", "en", "<p>Hello {{firstName}},</p>"),
                "audience", Map.of("tags", List.of(tag)));
        byte[] body = NotifierFixture.as("marketing").post().uri("/api/campaigns").bodyValue(form).exchange()
                .expectStatus().isCreated()
                .expectBody().returnResult().getResponseBody();
        return UUID.fromString(JSON.readTree(Objects.requireNonNull(body)).path("campaignId").stringValue(""));
    }
}
