package eu.consenthub.notifier.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.consenthub.notifier.Mailing;
import eu.consenthub.notifier.NotifierFixture;
import eu.consenthub.notifier.Sandbox;
import eu.consenthub.notifier.StubVault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invariant 3 when a process dies: what another left behind, before, during and after its call, ends with one mail each. */
class CrashIT {

    private static final UUID DEAD = UUID.randomUUID();

    @BeforeEach
    void theVaultIsAwaySoThatNobodyElseClaims() {
        Sandbox.obliging();
        StubVault.obliging();
        StubVault.isAway(true);
    }

    @AfterEach
    void mend() {
        StubVault.obliging();
    }

    @Test
    void sendsWhatWasOnlyClaimed() {
        Mailing mailing = Mailing.to(4).send().awaitWaitingFor("vault");
        left(mailing, "PLANNED");

        StubVault.isAway(false);

        mailing.awaitStatus("COMPLETED");
        assertThat(mailing.withMails(1)).isEqualTo(4);
    }

    @Test
    void doesNotSendAgainWhatTheProviderHas() {
        Mailing mailing = Mailing.to(4).send().awaitWaitingFor("vault");
        UUID chunk = left(mailing, "SENDING");
        assertThat(NotifierFixture.bean(MailSender.class).send(batch(mailing, chunk, 4))).isInstanceOf(HandOver.Accepted.class);

        StubVault.isAway(false);

        mailing.awaitStatus("COMPLETED");
        assertThat(mailing.withMails(1)).isEqualTo(4);
    }

    @Test
    void sendsWhatTheProviderProvablyNeverGot() {
        Mailing mailing = Mailing.to(4).send().awaitWaitingFor("vault");
        UUID chunk = left(mailing, "SENDING");

        StubVault.isAway(false);

        mailing.awaitStatus("COMPLETED");
        assertThat(mailing.withMails(1)).isEqualTo(4);
        assertThat(Sandbox.mailsTo(mailing.people.getFirst()).getFirst().path("variables").path("chunk").stringValue(""))
                .as("under the same id as the first time")
                .isEqualTo(chunk.toString());
    }

    @Test
    void comparesRecipientByRecipient() {
        Mailing mailing = Mailing.to(4).send().awaitWaitingFor("vault");
        UUID chunk = left(mailing, "SENDING");
        NotifierFixture.bean(MailSender.class).send(batch(mailing, chunk, 3));

        StubVault.isAway(false);

        mailing.awaitStatus("COMPLETED");
        assertThat(mailing.withMails(1)).isEqualTo(4);
    }

    @Test
    void takesNobodyBackIntoACancelledCampaign() {
        Mailing mailing = Mailing.to(3).send().awaitWaitingFor("vault");
        left(mailing, "SENDING");
        NotifierFixture.as("marketing").post().uri("/api/campaigns/{id}/cancel", mailing.id).exchange().expectStatus().isAccepted();

        StubVault.isAway(false);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> mailing.states().equals(Map.of("SKIPPED CANCELLED", 3L)));
        assertThat(mailing.withMails(0)).isEqualTo(3);
    }

    /** As a process leaves it that dies: all recipients claimed, and the chunk in this state with its lease run out. */
    private static UUID left(Mailing mailing, String state) {
        UUID chunk = UUID.randomUUID();
        Instant past = Instant.now().minusSeconds(1);
        NotifierFixture.database().sql("""
                WITH forgotten AS (
                    UPDATE chunk SET state = 'FAILED' WHERE campaign_id = :campaign),
                left_over AS (
                    INSERT INTO chunk (chunk_id, campaign_id, locale, state, recipients, claimed_by, claimed_until, created_at, first_sent_at)
                    VALUES (:chunk, :campaign, 'fr', :state, :n, :dead, :past, :past, :past))
                UPDATE campaign_recipient
                SET state = 'CLAIMED', chunk_id = :chunk
                WHERE campaign_id = :campaign AND state IN ('QUEUED', 'CLAIMED')""")
                .bind("campaign", mailing.id)
                .bind("chunk", chunk)
                .bind("state", state)
                .bind("n", mailing.people.size())
                .bind("dead", DEAD.toString())
                .bind("past", past)
                .fetch()
                .rowsUpdated()
                .block();
        return chunk;
    }

    private static MailBatch batch(Mailing mailing, UUID chunk, int count) {
        List<Addressee> addressees = mailing.people.subList(0, count).stream()
                .map(someone -> new Addressee(someone.id, StubVault.emailOf(someone), Map.of()))
                .toList();
        return new MailBatch(chunk, mailing.id, "newsletter", "Bonjour", "<p>Bonjour</p>", "Bonjour", Map.of(), addressees);
    }
}
