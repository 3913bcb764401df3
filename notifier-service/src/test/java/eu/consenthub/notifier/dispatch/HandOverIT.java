package eu.consenthub.notifier.dispatch;

import static eu.consenthub.notifier.Sandbox.mailsTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.consenthub.notifier.Known;
import eu.consenthub.notifier.Mailing;
import eu.consenthub.notifier.NotifierFixture;
import eu.consenthub.notifier.Sandbox;
import eu.consenthub.notifier.Someone;
import eu.consenthub.notifier.StubVault;
import eu.consenthub.notifier.campaign.CampaignId;
import eu.consenthub.notifier.campaign.Campaigns;
import eu.consenthub.notifier.campaign.TestMail;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Invariants 2 and 3 on the real parts: nobody who may not be written to gets a mail, everybody else gets exactly one. */
class HandOverIT {

    @BeforeEach
    void everythingWorks() {
        Sandbox.obliging();
        StubVault.obliging();
        NotifierFixture.feed().watermarks(true);
    }

    @Test
    void givesEverybodyOneMail() {
        Mailing mailing = Mailing.to(30).send().awaitStatus("COMPLETED");

        assertThat(mailing.withMails(1)).isEqualTo(30);
        assertThat(mailing.progress().path("handedOver").intValue()).isEqualTo(30);
        await().atMost(Duration.ofSeconds(20)).until(() -> mailing.states().equals(Map.of("DELIVERED", 30L)));
    }

    @Test
    void writesToOnePersonWithTheirOwnWaysOut() {
        Mailing mailing = Mailing.to(2);
        Someone nameless = mailing.people.getFirst();
        StubVault.knows(nameless, "nameless" + nameless.id + "@example.org", "", "");
        mailing.send().awaitStatus("COMPLETED");

        JsonNode mail = mailsTo(nameless).getFirst();
        assertThat(mail.path("subject").stringValue("")).isEqualTo("Bonjour");
        assertThat(mail.path("html").stringValue("")).contains("<p>Bonjour,</p>", "SIREN").doesNotContain("%recipient", "{{");
        assertThat(mail.path("text").stringValue("")).contains("Bonjour,\n").doesNotContain("%recipient", "{{");
        String unsubscribe = header(mail, "List-Unsubscribe");
        assertThat(unsubscribe).matches("<http://localhost:8080/u/[\\w-]{40,}>");
        assertThat(mail.path("html").stringValue("")).contains(unsubscribe.substring(1, unsubscribe.length() - 1));
        assertThat(header(mail, "List-Unsubscribe-Post")).as("RFC 8058").isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(mail, "Message-Id")).matches("<[0-9a-f-]{36}@mg.localhost>");
        assertThat(mail.path("variables").path("rid").stringValue("")).isEqualTo(nameless.id.toString());
        assertThat(header(mailsTo(mailing.people.getLast()).getFirst(), "List-Unsubscribe")).isNotEqualTo(unsubscribe);
    }

    @ParameterizedTest
    @CsvSource({"ERROR_AFTER_ACCEPT, 0", "CLOSE_AFTER_ACCEPT, 0", "HANG_AFTER_ACCEPT, 8000", "CLOSE, 0", "ERROR, 0"})
    void asksTheRecordsWhenTheOutcomeIsUnknown(String fault, long delay) {
        Mailing mailing = Mailing.to(5);
        Sandbox.goesWrong(fault, 1, delay);
        mailing.send();

        mailing.awaitStatus("COMPLETED");
        assertThat(mailing.doubts()).isPositive();
        assertThat(mailing.withMails(1)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RATE_LIMIT_429", "RATE_LIMIT_420"})
    void waitsForTheRateLimitAndGoesOn(String fault) {
        Mailing mailing = Mailing.to(3);
        Sandbox.goesWrong(fault, 1, 3_000);

        mailing.send().awaitWaitingFor("rate limit").awaitStatus("COMPLETED");

        assertThat(mailing.withMails(1)).isEqualTo(3);
    }

    @Test
    void findsTheBadAddressAndSendsTheRest() {
        Mailing mailing = Mailing.to(9);
        Someone bad = mailing.people.get(4);
        StubVault.knows(bad, "bad" + bad.id + "@-example.org", "", "");
        mailing.send().awaitStatus("COMPLETED");

        assertThat(mailing.withMails(1)).isEqualTo(8);
        assertThat(mailing.states()).containsEntry("FAILED BAD_ADDRESS", 1L);
    }

    @Test
    void neverLetsOneAddressBecomeTwo() {
        Mailing mailing = Mailing.to(3);
        Someone trick = mailing.people.get(1);
        StubVault.knows(trick, "a@example.org,intruder" + trick.id + "@example.org", "", "");
        mailing.send().awaitStatus("COMPLETED");

        assertThat(mailsTo("intruder" + trick.id + "@example.org")).isEmpty();
        assertThat(mailing.states()).containsEntry("FAILED BAD_ADDRESS", 1L);
    }

    /** Within one batch: in the vault an address belongs to one contact. Two lanes may have taken some of the three each, then it is no case. */
    @Test
    void givesOneAddressOneMail() {
        Mailing mailing = Stream.generate(HandOverIT::sentToASharedAddress)
                .limit(10)
                .filter(sent -> batches(sent) == 1)
                .findFirst()
                .orElseThrow();

        assertThat(mailsTo(sharedAddress(mailing))).hasSize(1);
        assertThat(mailing.states()).containsEntry("SKIPPED DUPLICATE_ADDRESS", 1L);
    }

    @ParameterizedTest
    @CsvSource({"401, Forbidden", "402, {}", "403, {}", "404, Domain not found"})
    void stopsAndSaysWhyWhenTheProviderWillNot(int status, String body) {
        Mailing mailing = Mailing.to(2);

        Sandbox.whileAnswering(status, body, () -> mailing.send().awaitStatus("PAUSED"));
        assertThat(mailing.waitingFor()).contains(Integer.toString(status));
        assertThat(mailing.states()).containsExactly(Map.entry("QUEUED", 2L));

        mailing.resume();
        mailing.awaitStatus("COMPLETED");
        assertThat(mailing.withMails(1)).isEqualTo(2);
    }

    @Test
    void skipsWhoWithdrewAfterTheAudienceWasTaken() {
        Mailing mailing = Mailing.to(4);
        Someone leaver = mailing.people.get(2);
        StubVault.isAway(true);
        mailing.send().awaitWaitingFor("vault");
        leaver.withdraws("newsletter").toldLast();
        Known.awaitVerdict(leaver, "newsletter", "WITHDRAWN");
        assertThat(mailing.withMails(0)).as("nothing is sent without the vault").isEqualTo(4);

        StubVault.isAway(false);
        mailing.awaitStatus("COMPLETED");

        assertThat(mailsTo(leaver)).isEmpty();
        assertThat(mailing.withMails(1)).isEqualTo(3);
        assertThat(mailing.states()).containsEntry("SKIPPED WITHDRAWN", 1L);
    }

    @Test
    void skipsWhoWithdrewWhileTheVaultAnswered() {
        Mailing mailing = Mailing.to(4);
        Someone leaver = mailing.people.get(2);
        StubVault.whileAskedAbout(leaver, () -> {
            leaver.withdraws("newsletter").toldLast();
            Known.awaitVerdict(leaver, "newsletter", "WITHDRAWN");
        });
        mailing.send().awaitStatus("COMPLETED");

        assertThat(mailsTo(leaver)).isEmpty();
        assertThat(mailing.states()).containsEntry("SKIPPED WITHDRAWN", 1L);
    }

    @Test
    void skipsWhomTheVaultWithholds() {
        Mailing mailing = Mailing.to(4);
        Someone withheld = mailing.people.get(1);
        StubVault.withholds(withheld, "OBJECTED");
        mailing.send().awaitStatus("COMPLETED");

        assertThat(mailsTo(withheld)).isEmpty();
        assertThat(mailing.withMails(1)).isEqualTo(3);
        assertThat(mailing.progress().path("skipped").path("OBJECTED").intValue()).isEqualTo(1);
    }

    @Test
    void waitsForTheGateAndSaysSo() {
        Mailing mailing = Mailing.to(3);
        StubVault.isAway(true);
        mailing.send().awaitWaitingFor("vault");
        NotifierFixture.feed().watermarks(false);
        mailing.awaitWaitingFor("behind");

        StubVault.isAway(false);
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).until(() -> mailing.withMails(0) == 3);

        NotifierFixture.feed().watermarks(true);
        mailing.awaitStatus("COMPLETED");
        assertThat(mailing.withMails(1)).isEqualTo(3);
    }

    @Test
    void marksATestMailAndTouchesNobody() {
        Mailing mailing = Mailing.to(1);
        String to = "colleague" + mailing.id + "@example.org";

        NotifierFixture.bean(TestMail.class)
                .sendTest(NotifierFixture.bean(Campaigns.class).find(new CampaignId(mailing.id)).blockOptional().orElseThrow(), to)
                .block();

        JsonNode mail = mailsTo(to).getFirst();
        assertThat(mail.path("subject").stringValue("")).startsWith("[TEST] Bonjour ");
        assertThat(header(mail, "List-Unsubscribe")).isEqualTo("<http://localhost:8080/u/test>");
        assertThat(mailing.states()).isEmpty();
    }

    private static String header(JsonNode mail, String name) {
        return mail.path("headers").propertyStream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().stringValue(""))
                .findFirst()
                .orElse("");
    }

    private static Mailing sentToASharedAddress() {
        Mailing mailing = Mailing.to(3);
        StubVault.knows(mailing.people.get(0), sharedAddress(mailing), "", "");
        StubVault.knows(mailing.people.get(1), sharedAddress(mailing).toUpperCase(Locale.ROOT), "", "");
        return mailing.send().awaitStatus("COMPLETED");
    }

    private static String sharedAddress(Mailing mailing) {
        return "shared" + mailing.id + "@example.org";
    }

    private static int batches(Mailing mailing) {
        return NotifierFixture.database()
                .sql("SELECT chunk_id FROM chunk WHERE campaign_id = :campaign")
                .bind("campaign", mailing.id)
                .fetch()
                .all()
                .collectList()
                .blockOptional()
                .orElse(List.of())
                .size();
    }
}
