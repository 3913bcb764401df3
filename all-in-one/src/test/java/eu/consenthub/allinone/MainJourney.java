package eu.consenthub.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.allinone.drive.HubAddresses;
import eu.consenthub.allinone.drive.HubClient;
import eu.consenthub.allinone.drive.HubProcess;
import eu.consenthub.allinone.drive.Marketing;
import eu.consenthub.allinone.drive.Pause;
import eu.consenthub.allinone.drive.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The main job, end to end, over HTTP only: the same steps as the tutorial, on the sample the tutorial uses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJourney {

    private static final Path SAMPLE = Path.of("..", "docs", "samples", "contacts-1000.csv");
    private static final Duration SOON = Duration.ofSeconds(60);

    private final RunningHub hub = RunningHub.named("main");
    private final HubAddresses at = hub.addresses();
    private final Marketing marketing = new Marketing(at);
    private final HubClient dpo = HubClient.as("dpo");
    private HubProcess process;
    private Set<String> permitted = Set.of();
    private String leaver = "";

    @BeforeAll
    void start() {
        process = hub.start("--notifier.mailgun.chunk-size=25");
    }

    @AfterAll
    void stop() {
        process.close();
    }

    @Test
    @Order(1)
    void importsTheSampleAndListsEveryRefusedLine() {
        JsonNode view = marketing.importFile(SAMPLE, SOON);

        assertThat(view.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(view.get("lines").asInt()).isEqualTo(1000);
        assertThat(view.get("accepted").asInt() + view.get("refused").asInt() + view.get("unchanged").asInt()).isEqualTo(1000);
        assertThat(view.get("refused").asInt()).isPositive();
        String errors = HubClient.as("marketing")
                .get(at.consent() + "/api/imports/" + view.get("importId").asString() + "/errors.csv").expect(200).body();
        Set<String> refusedLines = errors.lines().skip(1).map(line -> line.split(",", 2)[0]).collect(Collectors.toSet());
        assertThat(refusedLines).hasSize(view.get("refused").asInt());
    }

    @Test
    @Order(2)
    void theSameFileAgainChangesNothing() {
        long entries = ledgerEntries();

        JsonNode view = marketing.importFile(SAMPLE, SOON);

        assertThat(view.get("accepted").asInt()).isZero();
        assertThat(view.get("created").asInt()).isZero();
        assertThat(ledgerEntries()).isEqualTo(entries);
    }

    @Test
    @Order(3)
    void everyPermittedContactHasExactlyOneMailAndNobodyElseHasAny() {
        marketing.awaitOpenGate(SOON);
        String campaign = marketing.newCampaign("Lettre", "newsletter");
        JsonNode audience = marketing.audience(campaign);

        marketing.send(campaign).expect(202);
        JsonNode progress = marketing.awaitCampaign(campaign, SOON);

        permitted = permitted("newsletter");
        Map<String, Integer> mails = mailsByKey();
        assertThat(permitted).hasSizeGreaterThan(100);
        assertThat(mails.keySet()).isEqualTo(permitted);
        assertThat(mails.values()).containsOnly(1);
        assertThat(audience.get("allowed").asInt()).isEqualTo(permitted.size());
        assertThat(progress.get("handedOver").asInt()).isEqualTo(permitted.size());
    }

    @Test
    @Order(4)
    void oneClickFromTheMailsOwnHeaderEndsUpInTheHistoryAndOnKafkaAndInTheNextCampaign() {
        leaver = permitted.iterator().next();
        JsonNode mail = messagesTo(leaver).get(0);
        String link = mail.get("headers").get("List-Unsubscribe").asString().replaceAll("[<>]", "");
        assertThat(mail.get("headers").get("List-Unsubscribe-Post").asString()).isEqualTo("List-Unsubscribe=One-Click");

        Reply reply = HubClient.stranger().postForm(link, "List-Unsubscribe=One-Click").expect(200);

        assertThat(reply.headers().firstValue("Set-Cookie")).isEmpty();
        String contactId = contactId(leaver);
        JsonNode last = lastOfHistory(contactId);
        assertThat(last.get("method").asString()).isEqualTo("ONE_CLICK");
        assertThat(ConsentTopic.at(at.kafka()).factOf(last.get("eventId").asString())).isEqualTo("ConsentWithdrawn");

        JsonNode next = sendNextNewsletter("Lettre suivante");
        assertThat(next.get("skipped").get("WITHDRAWN").asInt()).isPositive();
        assertThat(messagesTo(leaver).size()).isEqualTo(1);
    }

    @Test
    @Order(5)
    void aStoppedRelayHaltsTheCampaignButNotTheWithdrawalAndAllResumesByItself() {
        HubClient.stranger().post(at.sandbox() + "/sandbox/faults", """
                {"kind": "SLOW", "count": 10000, "delayMillis": 400}""").expect(200);
        String campaign = marketing.newCampaign("Lettre lente", "newsletter");
        marketing.send(campaign).expect(202);
        Pause.until("the campaign is under way", SOON, () -> marketing.progress(campaign).get("handedOver").asInt() > 0);

        relay(false);
        Pause.until("the campaign waits", SOON, () -> waitsForTheFeed(campaign));
        Pause.millis(2000); // what was claimed while the gate was open may still go
        JsonNode waiting = marketing.progress(campaign);
        assertThat(waiting.get("status").asString()).isEqualTo("SENDING");
        assertThat(waiting.get("queued").asInt()).isPositive();
        String left = marketing.recipients(campaign, "QUEUED").get("items").get(0).get("contactId").asString();
        HubClient.as("integration").post(at.consent() + "/api/contacts/" + left + "/consents", """
                {"purpose": "newsletter", "channel": "EMAIL", "act": "WITHDRAW", "method": "PHONE_CALL"}""").expect(201);
        Pause.millis(1500);
        assertThat(marketing.progress(campaign).get("queued").asInt()).isEqualTo(waiting.get("queued").asInt());

        relay(true);
        HubClient.stranger().delete(at.sandbox() + "/sandbox/faults");
        JsonNode done = marketing.awaitCampaign(campaign, SOON);
        assertThat(done.get("skipped").get("WITHDRAWN").asInt()).isGreaterThanOrEqualTo(2);
        String address = emailOf(left);
        assertThat(messagesTo(address).size()).isEqualTo(2);
    }

    @Test
    @Order(6)
    void noLogLineHoldsAnAddress() {
        String log = process.log();

        assertThat(permitted).isNotEmpty().noneMatch(log::contains);
        assertThat(log).doesNotContain(leaver);
    }

    private JsonNode sendNextNewsletter(String name) {
        Pause.until("the notifier knows", SOON, () -> marketing.audience(marketing.newCampaign("Essai", "newsletter"))
                .get("excluded").has("WITHDRAWN"));
        String campaign = marketing.newCampaign(name, "newsletter");
        marketing.send(campaign).expect(202);
        return marketing.awaitCampaign(campaign, SOON);
    }

    private boolean waitsForTheFeed(String campaign) {
        JsonNode waitingFor = marketing.progress(campaign).path("waitingFor");
        return waitingFor.isString() && waitingFor.asString().contains("behind");
    }

    private void relay(boolean running) {
        int status = HubClient.as("management").post(at.consent() + "/actuator/relay", "{\"running\": " + running + "}").status();
        assertThat(status).isBetween(200, 204);
    }

    /** The match keys of all addresses in the sample for which the consent-service says ALLOW, asked one by one. */
    private Set<String> permitted(String purpose) {
        return SampleAddresses.keysOf(SAMPLE).stream()
                .filter(key -> decision(key, purpose).equals("ALLOW"))
                .collect(Collectors.toSet());
    }

    /** What the consent-service says of an address; of one that is none, it refuses to speak. */
    private String decision(String email, String purpose) {
        Reply reply = dpo.get(at.consent() + "/api/decisions?purpose=" + purpose + "&channel=EMAIL&email=" + encoded(email));
        return reply.status() == 400 ? "INVALID" : reply.expect(200).json().get("decision").asString();
    }

    private Map<String, Integer> mailsByKey() {
        return marketing.mailsPerAddress().entrySet().stream()
                .collect(Collectors.toMap(entry -> SampleAddresses.keyOf(entry.getKey()), Map.Entry::getValue, Integer::sum));
    }

    private JsonNode messagesTo(String key) {
        String given = marketing.mailsPerAddress().keySet().stream()
                .filter(address -> SampleAddresses.keyOf(address).equals(key)).findFirst().orElse(key);
        return HubClient.stranger().get(at.sandbox() + "/sandbox/messages?to=" + encoded(given)).expect(200).json();
    }

    private String contactId(String email) {
        JsonNode found = dpo.get(at.consent() + "/api/contacts?email=" + encoded(email)).expect(200).json();
        return found.get("items").get(0).get("contactId").asString();
    }

    private String emailOf(String contactId) {
        return SampleAddresses.keyOf(dpo.get(at.consent() + "/api/contacts/" + contactId).expect(200).json().get("email").asString());
    }

    private JsonNode lastOfHistory(String contactId) {
        JsonNode items = dpo.get(at.consent() + "/api/contacts/" + contactId + "/history").expect(200).json().get("items");
        return items.get(items.size() - 1);
    }

    private long ledgerEntries() {
        return dpo.get(at.consent() + "/api/history?format=ndjson").body().lines().count();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
