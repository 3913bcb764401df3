package eu.consenthub.localstack.sandbox;

import static eu.consenthub.localstack.sandbox.Letters.letterTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mailgun.api.v3.MailgunMessagesApi;
import eu.consenthub.localstack.sandbox.mail.EventKind;
import eu.consenthub.localstack.sandbox.outcome.WebhookSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Five minutes of the vendor's are 30 ms here. */
class WebhooksTest extends SandboxFixture {

    private final WebhookReceiver receiver = new WebhookReceiver();

    @Override
    SandboxSettings settings() {
        Set<EventKind> told = Set.of(EventKind.DELIVERED, EventKind.PERMANENT_FAIL, EventKind.COMPLAINED, EventKind.CLICKED);
        return super.settings().withWebhookUrl(receiver.url())
                .withDeliveryDelay(Duration.ofMillis(100))
                .withWebhooks(new WebhookSettings(SandboxSettings.SIGNING_KEY, told, 0.0001, 4));
    }

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void signsWhatItTells() throws Exception {
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("ana@a.test"));
        await().until(() -> receiver.received().size() == 1);

        JsonNode signature = receiver.received().getFirst().path("signature");
        JsonNode data = receiver.received().getFirst().path("event-data");

        assertThat(signature.path("token").asString()).hasSize(50);
        assertThat(signature.path("signature").asString())
                .isEqualTo(hmac(signature.path("timestamp").asString() + signature.path("token").asString()));
        assertThat(data.path("event").asString()).isEqualTo("delivered");
        assertThat(data.path("timestamp").isNumber()).isTrue();
        assertThat(data.path("recipient").asString()).isEqualTo("ana@a.test");
        assertThat(data.path("message").path("headers").path("message-id").asString()).isEqualTo("chunk-1@mg.localhost.test");
        assertThat(data.path("user-variables").path("rid").asString()).isEqualTo("token-of-ana@a.test");
    }

    @Test
    void repeatsTheSameWebhookUntilItIsAnswered200() throws InterruptedException {
        receiver.answering(500, 204, 302);
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("ana@a.test"));

        await().until(() -> receiver.received().size() == 4);

        Thread.sleep(300);
        assertThat(receiver.received()).hasSize(4).allMatch(receiver.received().getFirst()::equals);
    }

    @Test
    void stopsWhenAnswered406AndGivesUpWhenTheTableIsUsedUp() throws InterruptedException {
        receiver.answering(406, 500, 500, 500, 500, 500, 500, 500);
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("ana@a.test"));
        await().until(() -> receiver.received().size() == 1);
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("bob@a.test"));

        await().atMost(Duration.ofSeconds(15)).until(() -> receiver.received().size() == 8);

        Thread.sleep(300);
        assertThat(receiver.received()).hasSize(8);
    }

    @Test
    void losesDuplicatesAndDelaysOnDemand() throws InterruptedException {
        fault("LOST_WEBHOOK", 1, 0);
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("lost@a.test"));
        await().until(() -> get("/sandbox/faults").size() == 0);
        fault("DUPLICATE_WEBHOOK", 1, 0);
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("twice@a.test"));
        await().until(() -> receiver.received().size() == 2);
        fault("LATE_WEBHOOK", 1, 900);
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("late@a.test"));
        await().until(() -> get("/sandbox/faults").size() == 0);
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("overtakes@a.test"));

        await().until(() -> receiver.received().size() == 4);

        assertThat(receiver.received()).extracting(webhook -> webhook.path("event-data").path("recipient").asString())
                .containsExactly("twice@a.test", "twice@a.test", "overtakes@a.test", "late@a.test");
    }

    @Test
    void tellsWhatSomebodyMadeHappenAndSuppressesForIt() {
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("ana@a.test", "complaint.bob@a.test"));
        await().until(() -> receiver.received().size() == 3);
        post("/sandbox/messages/1-0/events", "application/x-www-form-urlencoded", "event=clicked&url=https://x.test/");
        post("/sandbox/messages/1-0/events", "application/x-www-form-urlencoded", "event=permanent_fail");

        await().until(() -> receiver.received().size() == 5);

        assertThat(receiver.events()).containsExactlyInAnyOrder("delivered", "delivered", "complained", "clicked", "failed");
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("ana@a.test", "complaint.bob@a.test"));
        await().until(() -> receiver.received().size() == 7);
        assertThat(receiver.received().subList(5, 7))
                .extracting(webhook -> webhook.path("event-data").path("delivery-status").path("code").asInt())
                .containsExactlyInAnyOrder(605, 607);
    }

    @Test
    void tellsAgainAfterARestartWhatWasNotAnswered() {
        receiver.answering(500, 500, 500, 500, 500, 500, 500);
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("ana@a.test"));
        sandbox.close();
        int before = receiver.received().size();

        sandbox = MailgunSandbox.start(settings());

        await().until(() -> receiver.received().size() > before);
        assertThat(receiver.events()).contains("delivered");
    }

    private static String hmac(String message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("sandbox-signing-key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
    }
}
