package eu.consenthub.notifier.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.consenthub.notifier.Mailing;
import eu.consenthub.notifier.NotifierFixture;
import eu.consenthub.notifier.Sandbox;
import eu.consenthub.notifier.StubVault;
import eu.consenthub.notifier.campaign.Campaign;
import eu.consenthub.notifier.campaign.CampaignId;
import eu.consenthub.notifier.campaign.Campaigns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

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
    void leavesTheRecipientsOfAReturnedChunkToWhoeverTakesThatChunk() {
        Mailing mailing = Mailing.to(4).send().awaitWaitingFor("vault");
        Mono<Campaign> campaign = NotifierFixture.bean(Campaigns.class).find(new CampaignId(mailing.id));
        Mono<Boolean> takenByAnother = NotifierFixture.database()
                .sql("SELECT chunk_id FROM chunk WHERE campaign_id = :campaign AND state = 'PLANNED' AND claimed_by IS NULL FOR UPDATE")
                .bind("campaign", mailing.id)
                .fetch()
                .all()
                .collectList()
                .map(taken -> !taken.isEmpty())
                .filter(any -> any);
        // On a thread of its own, so that it does not run within the transaction that holds the chunk.
        Mono<Optional<Claim>> next = Mono
                .fromCallable(() -> campaign.flatMap(c -> NotifierFixture.bean(Claims.class).next(c, 10, Instant.now())).blockOptional())
                .subscribeOn(Schedulers.boundedElastic());

        Optional<Claim> claim = NotifierFixture.bean(TransactionalOperator.class)
                .transactional(takenByAnother.flatMap(chunk -> next))
                .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(20)))
                .blockOptional(Duration.ofSeconds(20))
                .orElseThrow();

        assertThat(claim).isEmpty();
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

    /**
     * As a process leaves it that dies: all recipients claimed, and the chunk in this state with its lease run out. Waits until
     * the living one holds nobody: what it holds it may still send, and no process takes that from another.
     */
    private static UUID left(Mailing mailing, String state) {
        UUID chunk = UUID.randomUUID();
        await().atMost(Duration.ofSeconds(20)).until(() -> takeAll(mailing, chunk, state) == mailing.people.size());
        return chunk;
    }

    private static long takeAll(Mailing mailing, UUID chunk, String state) {
        Instant past = Instant.now().minusSeconds(1);
        return NotifierFixture.database().sql("""
                WITH free AS (
                    SELECT contact_id
                    FROM campaign_recipient
                    WHERE campaign_id = :campaign AND state = 'QUEUED'
                    FOR UPDATE),
                everybody AS (
                    SELECT count(*) = :n AS free FROM free),
                forgotten AS (
                    UPDATE chunk SET state = 'FAILED' WHERE campaign_id = :campaign AND (SELECT free FROM everybody)),
                left_over AS (
                    INSERT INTO chunk (chunk_id, campaign_id, locale, state, recipients, claimed_by, claimed_until, created_at, first_sent_at)
                    SELECT :chunk, :campaign, 'fr', :state, :n, :dead, :past, :past, :past
                    WHERE (SELECT free FROM everybody))
                UPDATE campaign_recipient
                SET state = 'CLAIMED', chunk_id = :chunk
                WHERE campaign_id = :campaign AND (SELECT free FROM everybody)""")
                .bind("campaign", mailing.id)
                .bind("chunk", chunk)
                .bind("state", state)
                .bind("n", mailing.people.size())
                .bind("dead", DEAD.toString())
                .bind("past", past)
                .fetch()
                .rowsUpdated()
                .blockOptional()
                .orElse(0L);
    }

    private static MailBatch batch(Mailing mailing, UUID chunk, int count) {
        List<Addressee> addressees = mailing.people.subList(0, count).stream()
                .map(someone -> new Addressee(someone.id, StubVault.emailOf(someone), Map.of()))
                .toList();
        return new MailBatch(chunk, mailing.id, "newsletter", "Bonjour", "<p>Bonjour</p>", "Bonjour", Map.of(), addressees);
    }
}
