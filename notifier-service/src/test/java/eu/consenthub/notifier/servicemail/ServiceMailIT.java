package eu.consenthub.notifier.servicemail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.consenthub.notifier.Mailing;
import eu.consenthub.notifier.NotifierFixture;
import eu.consenthub.notifier.Rule;
import eu.consenthub.notifier.Sandbox;
import eu.consenthub.notifier.StubVault;
import eu.consenthub.schemas.v1.ServiceMailKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ServiceMailIT {

    @BeforeEach
    @AfterEach
    void everybodyIsObliging() {
        Sandbox.obliging();
        StubVault.obliging();
    }

    @Rule("CONS-2")
    @Test
    @DisplayName("CONS-2: one mail per request, with the link, why one gets it and who writes, and nothing of a mailing")
    void sendsOneMailThatOnlyAsks() {
        Wanted french = Wanted.told().awaitState("SENT");

        JsonNode mail = french.mails().getFirst();
        String link = StubVault.linksOf(french.id()).getFirst();
        assertThat(french.mails()).hasSize(1);
        assertThat(mail.path("subject").stringValue("")).isEqualTo("Merci de confirmer votre inscription – Terascop");
        assertThat(mail.path("text").stringValue("")).contains(link, "- Lettre <d’information>", "SIREN",
                "valable jusqu’au 30 novembre 2026",
                "Vous n’avez rien demandé ?", "Vous recevez ce seul message parce que");
        assertThat(mail.path("html").stringValue("")).contains("href=\"" + link + "\"", "Lettre &lt;d’information&gt;", "lang=\"fr\"")
                .doesNotContain("{{", "[[", "%recipient", "<img", "unsubscribe", "/u/");
        JsonNode headers = mail.path("headers");
        assertThat(headers.path("Message-Id").toString()).contains(french.id() + "@mg.localhost");
        assertThat(headers.path("Auto-Submitted").toString()).contains("auto-generated");
        assertThat(headers.has("List-Unsubscribe")).isFalse();
    }

    @Rule("CONS-2")
    @Test
    @DisplayName("CONS-2: the mail's text is with the vault before it is out, without its token")
    void notesTheTextWithoutTheLink() {
        Wanted english = Wanted.open("en");
        english.tell();
        english.awaitState("SENT");

        List<String> texts = StubVault.textsOf(english.id());
        String sent = english.mails().getFirst().path("text").stringValue("");
        assertThat(texts).hasSize(1).first().asString().startsWith("Please confirm your subscription – Terascop\n")
                .contains("{{confirmUrl}}")
                .doesNotContain("/confirm/");
        String noted = texts.getFirst().substring(texts.getFirst().indexOf('\n') + 1);
        assertThat(sent.strip()).isEqualTo(noted.replace("{{confirmUrl}}", StubVault.linksOf(english.id()).getFirst()).strip());
    }

    @Test
    void sendsOnceWhatItIsToldTwice() {
        Wanted mail = Wanted.told().awaitState("SENT");

        mail.tell();
        Wanted.told().awaitState("SENT");

        assertThat(mail.mails()).hasSize(1);
    }

    @Rule("PERM-13")
    @Test
    @DisplayName("PERM-13: nothing goes out once the request is closed")
    void sendsNothingForAClosedRequest() {
        Wanted closed = Wanted.open("fr");
        StubVault.closes(closed.id());
        closed.tell();

        closed.awaitState("CLOSED");
        assertThat(closed.mails()).isEmpty();
    }

    @Test
    void waitsForAVaultThatIsAwayAndTriesAgain() {
        StubVault.isAway(true);
        Wanted mail = Wanted.told();
        await().atMost(Duration.ofSeconds(20)).until(() -> mail.state().equals("QUEUED"));
        assertThat(mail.mails()).isEmpty();

        StubVault.isAway(false);

        mail.awaitState("SENT");
        assertThat(mail.mails()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "<html>"})
    void triesAgainWhatTheVaultAnsweredWithNonsense(String nonsense) {
        StubVault.answersWith(nonsense);
        Wanted mail = Wanted.told();
        mail.awaitAttempt(1);

        StubVault.obliging();

        mail.awaitState("SENT");
        assertThat(mail.mails()).hasSize(1);
    }

    @Test
    void keepsNoCampaignWaitingForAMailThatTakesItsTime() {
        Mailing mailing = Mailing.to(1);
        Wanted mail = Wanted.open("fr");
        CountDownLatch answers = StubVault.hesitatesAbout(mail.id());
        mail.tell();
        mail.awaitClaimed();

        mailing.send().awaitStatus("COMPLETED");

        assertThat(mail.isClaimed()).as("the mail still waits for its vault").isTrue();
        answers.countDown();
        mail.awaitState("SENT");
    }

    @Test
    void triesAgainWhatTheProviderHadNoTimeFor() {
        Sandbox.goesWrong("RATE_LIMIT_429", 1, 0);

        Wanted mail = Wanted.told().awaitState("SENT");

        assertThat(mail.mails()).hasSize(1);
    }

    @Test
    void doesNotSendAgainWhatAnUnclearAnswerLeftOpen() {
        Sandbox.goesWrong("ERROR_AFTER_ACCEPT", 1, 0);

        Wanted mail = Wanted.told().awaitState("SENT");

        assertThat(mail.mails()).hasSize(1);
    }

    @Test
    void sendsWhatAProcessLeftBeforeItsCallReachedTheProvider() {
        Wanted mail = Wanted.open("fr");
        mail.left("SENDING");

        mail.awaitState("SENT");

        assertThat(mail.mails()).hasSize(1);
        assertThat(mail.mails().getFirst().path("headers").path("Message-Id").toString()).contains(mail.id().toString());
    }

    @Test
    void doesNotSendAgainWhatAProcessHandedOverBeforeItDied() {
        Wanted mail = Wanted.told().awaitState("SENT");
        NotifierFixture.database().sql("""
                UPDATE service_mail
                SET state = 'SENDING', due_at = now() - interval '1 second'
                WHERE mail_id = :id""").bind("id", mail.id()).then().block(Duration.ofSeconds(10));

        mail.awaitState("SENT");

        assertThat(mail.mails()).hasSize(1);
        assertThat(StubVault.linksOf(mail.id())).as("nothing was asked of the vault again").hasSize(1);
    }

    @Test
    void believesOnlyTheAttemptThatHoldsTheMail() {
        ServiceMailRows rows = NotifierFixture.bean(ServiceMailRows.class);
        Wanted mail = Wanted.open("fr");
        Claimed holder = mail.held();
        Claimed late = new Claimed(mail.id(), UUID.randomUUID(), 1);
        Instant now = Instant.now();
        Instant later = now.plus(Duration.ofHours(1));

        assertThat(rows.depart(late, now).block()).isFalse();
        assertThat(rows.depart(holder, now).block()).isTrue();
        assertThat(rows.depart(holder, now).block()).as("a second time").isFalse();
        rows.returned(late, "LATE", later, now).block();
        rows.unknown(late, "LATE", later, now).block();
        rows.failed(late, "LATE", now).block();
        rows.closed(late, now).block();
        assertThat(mail.state()).isEqualTo("SENDING");

        rows.unknown(holder, "TIMEOUT", later, now).block();
        rows.returned(holder, "NOT_REACHED", later, now).block();
        assertThat(mail.state()).as("only the provider's records bring it back").isEqualTo("UNCERTAIN");
    }

    @Test
    void putsAsideWhatItDoesNotUnderstandAndGoesOn() {
        Wanted strange = Wanted.open("fr");
        strange.tell(ServiceMailKind.UNKNOWN);
        NotifierFixture.feed().wantsBytes(strange.id(), new byte[]{1, 2, 3});

        Wanted.told().awaitState("SENT");

        assertThat(strange.state()).isEmpty();
        assertThat(strange.mails()).isEmpty();
    }
}
