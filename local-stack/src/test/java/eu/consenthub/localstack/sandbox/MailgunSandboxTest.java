package eu.consenthub.localstack.sandbox;

import static eu.consenthub.localstack.sandbox.Letters.draft;
import static eu.consenthub.localstack.sandbox.Letters.letter;
import static eu.consenthub.localstack.sandbox.Letters.letterTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mailgun.api.v3.MailgunEventsApi;
import com.mailgun.api.v3.MailgunMessagesApi;
import com.mailgun.api.v3.suppression.MailgunSuppressionBouncesApi;
import com.mailgun.api.v3.suppression.MailgunSuppressionComplaintsApi;
import com.mailgun.api.v3.suppression.MailgunSuppressionUnsubscribeApi;
import com.mailgun.enums.EventType;
import com.mailgun.model.events.EventItem;
import com.mailgun.model.events.EventsQueryOptions;
import com.mailgun.model.message.Message;
import com.mailgun.model.message.MessageResponse;
import com.mailgun.model.suppression.bounces.BouncesRequest;
import eu.consenthub.localstack.ground.LocalStackProblem;
import feign.FeignException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Through the vendor's own SDK wherever it has a call. */
class MailgunSandboxTest extends SandboxFixture {

    @Test
    void rendersABatchForEachRecipientAlone() {
        MessageResponse response = sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("ana@a.test", "bob@b.test"));

        assertThat(response.getId()).isEqualTo("<chunk-1@mg.localhost.test>");
        assertThat(response.getMessage()).isEqualTo("Queued. Thank you.");
        JsonNode mails = get("/sandbox/messages?to=BOB@b.test");
        assertThat(mails.size()).isEqualTo(1);
        JsonNode mail = mails.get(0);
        assertThat(mail.path("to").asString()).isEqualTo("bob@b.test");
        assertThat(mail.path("subject").asString()).isEqualTo("Bonjour É. bob");
        assertThat(mail.path("html").asString()).contains("Bonjour É. bob, %recipient.nobody%").contains("/u/token-of-bob@b.test\"");
        assertThat(mail.path("headers").path("To").asString()).isEqualTo("bob@b.test");
        assertThat(mail.path("headers").path("Message-Id").asString()).isEqualTo("<chunk-1@mg.localhost.test>");
        assertThat(mail.path("headers").path("List-Unsubscribe").asString()).isEqualTo("<http://localhost/u/token-of-bob@b.test>");
        assertThat(mail.path("variables").path("rid").asString()).isEqualTo("token-of-bob@b.test");
        assertThat(mail.toString()).doesNotContain("ana@a.test");
        assertThat(get("/sandbox/messages/recipients").toString()).isEqualTo("{\"ana@a.test\":1,\"bob@b.test\":1}");
    }

    @Test
    void keepsEveryCallForItsOwnSinceTheVendorDoesNotDeduplicate() {
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("ana@a.test"));
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("ana@a.test"));

        assertThat(get("/sandbox/messages/count").path("count").asInt()).isEqualTo(2);
        JsonNode first = get("/sandbox/messages?limit=1");
        assertThat(first.size()).isEqualTo(1);
        assertThat(get("/sandbox/messages?after=" + first.get(0).path("key").asString()).size()).isEqualTo(1);
        delete("/sandbox/messages");
        assertThat(get("/sandbox/messages").size()).isZero();
    }

    @Test
    void findsEventsByMessageIdWithoutAngleBracketsOnly() {
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("ana@a.test", "bounce.bob@b.test"));
        MailgunEventsApi events = sdk(MailgunEventsApi.class);

        await().until(() -> find(events, "chunk-1@mg.localhost.test").size() == 4);

        List<EventItem> found = find(events, "chunk-1@mg.localhost.test");
        assertThat(found).extracting(EventItem::getEvent).containsExactlyInAnyOrder("accepted", "accepted", "delivered", "failed");
        EventItem failed = found.stream().filter(event -> "failed".equals(event.getEvent())).findFirst().orElseThrow();
        assertThat(failed.getRecipient()).isEqualTo("bounce.bob@b.test");
        assertThat(failed.getSeverity().getValue()).isEqualTo("permanent");
        assertThat(failed.getUserVariables()).containsEntry("rid", "token-of-bounce.bob@b.test");
        assertThat(find(events, "<chunk-1@mg.localhost.test>")).isEmpty();
        assertThat(find(events, "chunk-2@mg.localhost.test")).isEmpty();
    }

    @Test
    void pagesThroughEvents() {
        List<String> addresses = IntStream.range(0, 7).mapToObj(i -> "p" + i + "@a.test").toList();
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letter("seven@x", addresses));
        MailgunEventsApi events = sdk(MailgunEventsApi.class);

        var first = events.getEvents(DOMAIN, EventsQueryOptions.builder().messageId("seven@x").event(EventType.ACCEPTED).limit(5).build());
        String next = first.getPaging().getNext();
        var second = events.getEvents(DOMAIN, next.substring(next.lastIndexOf('/') + 1));

        assertThat(first.getItems()).hasSize(5);
        assertThat(second.getItems()).hasSize(2);
        assertThat(first.getItems()).extracting(EventItem::getRecipient)
                .doesNotContainAnyElementsOf(second.getItems().stream().map(EventItem::getRecipient).toList());
    }

    @Test
    void acceptsSuppressedAddressesAndFailsThemWithTheListsOwnCode() {
        sdk(MailgunSuppressionBouncesApi.class).addBounce(DOMAIN, BouncesRequest.builder().address("a+x@a.test").code("550").build());
        post("/v3/" + DOMAIN + "/unsubscribes", "application/json", "[{\"address\":\"u@a.test\"}]");
        assertThat(sdk(MailgunSuppressionBouncesApi.class).getBounce(DOMAIN, "a+x@a.test").getCode()).isEqualTo("550");
        assertThat(sdk(MailgunSuppressionUnsubscribeApi.class).getAllUnsubscribe(DOMAIN).getItems())
                .as("without the key nothing was added")
                .isEmpty();
        assertThat(sdk(MailgunSuppressionComplaintsApi.class).getAllComplaints(DOMAIN).getItems()).isEmpty();

        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("A+x@a.test"));

        MailgunEventsApi events = sdk(MailgunEventsApi.class);
        await().until(() -> find(events, "chunk-1@mg.localhost.test").size() == 2);
        EventItem failed = find(events, "chunk-1@mg.localhost.test").getFirst();
        assertThat(failed.getReason()).isEqualTo("suppress-bounce");
        assertThat(failed.getDeliveryStatus().getCode()).isEqualTo(605);
        sdk(MailgunSuppressionBouncesApi.class).deleteBounce(DOMAIN, "a+x@a.test");
        assertThat(sdk(MailgunSuppressionBouncesApi.class).getBounces(DOMAIN).getItems()).isEmpty();
    }

    @Test
    void refusesAsTheVendorDoes() {
        MailgunMessagesApi messages = sdk(MailgunMessagesApi.class);
        List<String> many = IntStream.rangeClosed(0, 1000).mapToObj(i -> "p" + i + "@a.test").toList();

        assertThat(status(() -> messages.sendMessage(DOMAIN, letterTo("ana@a.test", "not an address")))).isEqualTo(400);
        assertThat(status(() -> messages.sendMessage(DOMAIN, letter("x@y", many)))).isEqualTo(400);
        assertThat(status(() -> messages.sendMessage(DOMAIN,
                draft("x@y", List.of("a@b.test")).userVariables(Map.of("long", "x".repeat(17_000))).build()))).isEqualTo(400);
        assertThat(status(() -> messages.sendMessage("mg.other.test", letterTo("ana@a.test")))).isEqualTo(404);
        assertThat(status(() -> sdk(MailgunMessagesApi.class, "wrong").sendMessage(DOMAIN, letterTo("a@a.test")))).isEqualTo(401);
        assertThat(sdk(MailgunMessagesApi.class, SandboxSettings.SENDING_KEY).sendMessage(DOMAIN, letterTo("a@a.test"))).isNotNull();
        assertThat(status(() -> sdk(MailgunEventsApi.class, SandboxSettings.SENDING_KEY).getAllEvents(DOMAIN))).isEqualTo(401);
        assertThat(page("/v4/nothing").body()).isEqualTo("Mailgun Magnificent API");
        assertThat(sandbox.count()).isEqualTo(1);
    }

    @Test
    void takesAFullBatchInOneCall() {
        List<String> thousand = IntStream.range(0, 1000).mapToObj(i -> "p" + i + "@a.test").toList();

        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letter("thousand@x", thousand));

        assertThat(get("/sandbox/messages/count").path("count").asInt()).isEqualTo(1000);
        assertThat(get("/sandbox/messages?to=p999@a.test").get(0).path("subject").asString()).isEqualTo("Bonjour É. p99");
    }

    @Test
    void keepsWhatItAcceptedAcrossARestartAndALineCutShort() throws IOException {
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("ana@a.test"));
        sandbox.close();
        Files.writeString(folder.resolve("accepted.jsonl"), "{\"kind\":\"posted\",\"numb", StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);

        restartSandbox();

        assertThat(get("/sandbox/messages").get(0).path("to").asString()).isEqualTo("ana@a.test");
        assertThat(find(sdk(MailgunEventsApi.class), "chunk-1@mg.localhost.test")).extracting(EventItem::getEvent).contains("accepted");
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("bob@a.test"));
        restartSandbox();
        assertThat(sandbox.count()).isEqualTo(2);
        assertThatThrownBy(() -> MailgunSandbox.start(settings())).isInstanceOf(LocalStackProblem.class);
    }

    @Test
    void deliversNothingInTestMode() throws InterruptedException {
        Message message = draft("chunk-1@mg.localhost.test", List.of("ana@a.test")).testMode(true).build();
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, message);

        Thread.sleep(600); // longer than the delay of delivery
        assertThat(find(sdk(MailgunEventsApi.class), "chunk-1@mg.localhost.test")).extracting(EventItem::getEvent)
                .containsExactly("accepted");
    }

    private static List<EventItem> find(MailgunEventsApi events, String messageId) {
        return events.getEvents(DOMAIN, EventsQueryOptions.builder().messageId(messageId).build()).getItems();
    }

    private static int status(Runnable call) {
        try {
            call.run();
            return 200;
        } catch (FeignException e) {
            return e.status();
        }
    }
}
