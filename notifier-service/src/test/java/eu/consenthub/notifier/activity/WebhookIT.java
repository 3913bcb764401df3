package eu.consenthub.notifier.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.consenthub.notifier.NotifierFixture;
import eu.consenthub.notifier.Rule;
import eu.consenthub.notifier.mailgun.SignedWebhook;
import eu.consenthub.schemas.v1.ActivityKind;
import eu.consenthub.schemas.v1.ContactActivity;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

/** Invariant 6: what a webhook may do, once, and only when it is genuine and about somebody we wrote to. */
class WebhookIT {

    private static final String SIGNING_KEY = "sandbox-signing-key";

    private final UUID campaign = UUID.randomUUID();
    private final UUID chunk = UUID.randomUUID();
    private final UUID contact = UUID.randomUUID();

    @BeforeEach
    void somebodyGotAMail() {
        NotifierFixture.database().sql("""
                WITH written AS (
                    INSERT INTO campaign (campaign_id, name, purpose, subject, body, locales, relationships, tags, status, created_at, updated_at)
                    VALUES (:campaign, 'Test', 'newsletter', '{}', '{}', '{}', '{}', '{}', 'COMPLETED', now(), now())
                    RETURNING campaign_id),
                sent AS (
                    INSERT INTO chunk (chunk_id, campaign_id, locale, state, recipients, created_at)
                    SELECT :chunk, campaign_id, 'fr', 'SENT', 1, now() FROM written)
                INSERT INTO campaign_recipient (campaign_id, contact_id, state, locale, chunk_id, handed_over_at, updated_at)
                SELECT campaign_id, :contact, 'HANDED_OVER', 'fr', :chunk, now(), now() FROM written""")
                .bind("campaign", campaign)
                .bind("chunk", chunk)
                .bind("contact", contact)
                .then()
                .block();
    }

    @Rule("PERM-5")
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            "event":"delivered"                                                                                     | DELIVERED | -                                          | DELIVERED
            "event":"failed","severity":"permanent","reason":"bounce","delivery-status":{"code":550}                | FAILED    | BOUNCED_BOUNCE_550                         | BOUNCED
            "event":"failed","severity":"permanent","reason":"suppress-bounce","delivery-status":{"code":605}       | FAILED    | SUPPRESSED_BY_PROVIDER_SUPPRESS_BOUNCE_605 | REJECTED
            "event":"complained"                                                                                    | COMPLAINED| -                                          | COMPLAINED
            "event":"unsubscribed"                                                                                  | HANDED_OVER | -                                        | UNSUBSCRIBED
            """)
    void movesTheRecipientAndTellsTheOthers(String fields, String state, String reason, ActivityKind kind) {
        assertThat(post(SignedWebhook.of(event(fields), Instant.now()))).isEqualTo(200);

        assertThat(state()).isEqualTo(state + (reason == null ? "" : " " + reason));
        await().atMost(Duration.ofSeconds(20)).until(() -> ActivityTopic.about(contact).size() == 1);
        ContactActivity activity = ActivityTopic.about(contact).getFirst();
        assertThat(activity.getKind()).isEqualTo(kind);
        assertThat(activity.getCampaignId()).isEqualTo(campaign);
        assertThat(activity.getPurpose()).isEqualTo("newsletter");
        assertThat(activity.getMachine()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "event":"failed","severity":"temporary","reason":"generic"
            "event":"opened"
            "event":"clicked"
            "event":"accepted"
            "event":"something new"
            """)
    void takesNoteOfTheRestAndDoesNothing(String fields) {
        assertThat(post(SignedWebhook.of(event(fields), Instant.now()))).isEqualTo(200);

        assertThat(state()).isEqualTo("HANDED_OVER");
        assertThat(effects()).containsExactly("NOTED");
    }

    @Test
    void appliesARepeatedWebhookOnce() {
        byte[] webhook = SignedWebhook.of(event("\"event\":\"delivered\""), Instant.now());

        assertThat(post(webhook)).isEqualTo(200);
        assertThat(post(webhook)).isEqualTo(200);

        assertThat(effects()).containsExactly("MOVED");
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(20)).until(() -> ActivityTopic.about(contact).size() == 1);
    }

    @Test
    void appliesTheSameEventOnceUnderAnotherToken() {
        String event = event("\"event\":\"delivered\"");

        assertThat(post(SignedWebhook.of(event, Instant.now()))).isEqualTo(200);
        assertThat(post(SignedWebhook.of(event, Instant.now()))).isEqualTo(200);

        assertThat(effects()).containsExactly("MOVED");
    }

    @Test
    void doesNotLetAUsedSignatureCarryAnotherEvent() {
        String token = UUID.randomUUID().toString();
        Instant now = Instant.now();
        post(SignedWebhook.of(event("\"event\":\"delivered\""), now, token, SIGNING_KEY));

        assertThat(post(SignedWebhook.of(event("\"event\":\"complained\""), now, token, SIGNING_KEY))).isEqualTo(200);

        assertThat(state()).isEqualTo("DELIVERED");
    }

    @Test
    void movesForwardOnlyWhateverTheOrder() {
        post(SignedWebhook.of(event("\"event\":\"failed\",\"severity\":\"permanent\",\"reason\":\"bounce\""), Instant.now()));
        assertThat(post(SignedWebhook.of(event("\"event\":\"delivered\""), Instant.now()))).isEqualTo(200);
        assertThat(state()).isEqualTo("FAILED BOUNCED_BOUNCE");

        post(SignedWebhook.of(event("\"event\":\"complained\""), Instant.now()));
        assertThat(state()).isEqualTo("COMPLAINED");
    }

    @Test
    void refusesWhatIsNotSignedByUs() {
        assertThat(post(SignedWebhook.of(event("\"event\":\"complained\""), Instant.now(), "token-token", "other-key"))).isEqualTo(406);
        assertThat(post(SignedWebhook.of(event("\"event\":\"complained\""), Instant.now().minus(Duration.ofHours(25))))).isEqualTo(406);
        assertThat(post(SignedWebhook.of("{}", Instant.now()))).isEqualTo(406);
        assertThat(post("not json".getBytes(StandardCharsets.UTF_8))).isEqualTo(406);
        assertThat(post(new byte[0])).isEqualTo(406);
        assertThat(post(new byte[300_000])).isEqualTo(406);

        assertThat(state()).isEqualTo("HANDED_OVER");
        assertThat(effects()).isEmpty();
    }

    @Test
    void doesNotActOnARecipientThatIsNotOurs() {
        String foreign = event("\"event\":\"complained\"").replace(contact.toString(), UUID.randomUUID().toString());
        String otherChunk = event("\"event\":\"complained\"").replace(chunk.toString(), UUID.randomUUID().toString());
        String without = "{\"event\":\"complained\",\"id\":\"" + UUID.randomUUID() + "\",\"timestamp\":1763892000}";

        assertThat(post(SignedWebhook.of(foreign, Instant.now()))).isEqualTo(200);
        assertThat(post(SignedWebhook.of(otherChunk, Instant.now()))).isEqualTo(200);
        assertThat(post(SignedWebhook.of(without, Instant.now()))).isEqualTo(200);

        assertThat(state()).isEqualTo("HANDED_OVER");
        assertThat(effects()).containsOnly("FOREIGN");
    }

    @Test
    void asksForItAgainWhenItCannotBeStored() throws SQLException {
        byte[] webhook = SignedWebhook.of(event("\"event\":\"delivered\""), Instant.now());
        owner("ALTER TABLE webhook_event RENAME TO webhook_event_away");
        try {
            assertThat(post(webhook)).isEqualTo(500);
        } finally {
            owner("ALTER TABLE webhook_event_away RENAME TO webhook_event");
        }

        assertThat(state()).isEqualTo("HANDED_OVER");
        assertThat(post(webhook)).as("the token is not used up").isEqualTo(200);
        assertThat(state()).isEqualTo("DELIVERED");
    }

    private String event(String fields) {
        return """
                {%s,"id":"%s","timestamp":%d.5,"recipient":"zoe@example.org",
                "user-variables":{"campaign":"%s","chunk":"%s","rid":"%s"}}"""
                .formatted(fields, UUID.randomUUID(), Instant.now().getEpochSecond(), campaign, chunk, contact);
    }

    private static int post(byte[] body) {
        return NotifierFixture.anybody().post().uri("/webhooks/mailgun")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    private String state() {
        return Objects.requireNonNull(NotifierFixture.database()
                .sql("SELECT concat_ws(' ', state, reason) FROM campaign_recipient WHERE campaign_id = :campaign AND contact_id = :contact")
                .bind("campaign", campaign)
                .bind("contact", contact)
                .map(row -> String.valueOf(row.get(0, String.class)))
                .one()
                .block());
    }

    private List<String> effects() {
        return NotifierFixture.database()
                .sql("SELECT effect FROM webhook_event WHERE campaign_id = :campaign")
                .bind("campaign", campaign)
                .map(row -> String.valueOf(row.get(0, String.class)))
                .all()
                .toStream()
                .toList();
    }

    private static void owner(String statement) throws SQLException {
        String url = NotifierFixture.postgres().jdbcUrl("notifier");
        try (Connection connection = DriverManager.getConnection(url, "notifier_owner", "notifier_owner")) {
            connection.createStatement().execute(statement);
        }
    }
}
