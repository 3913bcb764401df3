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
import eu.consenthub.notifier.permission.Gate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chunk belongs to one claim, and to nobody whose lease ran out, be it in the same process. */
class HeldChunksIT {

    private final Claims claims = NotifierFixture.bean(Claims.class);
    private final Departure departure = NotifierFixture.bean(Departure.class);
    private final Outcomes outcomes = NotifierFixture.bean(Outcomes.class);
    private final Leases leases = NotifierFixture.bean(Leases.class);

    @BeforeEach
    void theVaultIsAway() {
        Sandbox.obliging();
        StubVault.obliging();
        StubVault.isAway(true);
        // Else the rests that were taken after the failures of the tests before would add up to half a minute.
        NotifierFixture.bean(Obstacles.class).works(Obstacles.Party.VAULT);
    }

    @AfterEach
    void mend() {
        StubVault.obliging();
        NotifierFixture.feed().watermarks(true);
    }

    @Test
    void doesNotTakeBackWhatALaterClaimIsSending() {
        Mailing mailing = queuedBehindTheGate(3);
        Claim late = claimed(mailing);
        leaseEnds(late.held());
        Claim now = claimed(mailing);
        assertThat(now.held().chunkId()).isEqualTo(late.held().chunkId());
        assertThat(departs(mailing, now)).isTrue();

        outcomes.returned(late.held(), "WAITED", Instant.now()).block();
        outcomes.closed(late.held(), "NOBODY_LEFT", Instant.now()).block();
        outcomes.unknown(late.held(), "TIMEOUT", Instant.now(), Duration.ZERO).block();

        assertThat(stateOf(now.held())).isEqualTo("SENDING");
        assertThat(mailing.states()).containsOnlyKeys("CLAIMED");
    }

    @Test
    void doesNotLeaveWithWhatALaterClaimHolds() {
        Mailing mailing = queuedBehindTheGate(3);
        Claim late = claimed(mailing);
        leaseEnds(late.held());
        Claim now = claimed(mailing);

        assertThat(departs(mailing, late)).isFalse();
        assertThat(departs(mailing, now)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"released\": [{}], \"withheld\": []}", "{\"released\": [null], \"withheld\": []}",
            "<html>"})
    void goesOnAfterTheVaultAnsweredWithNonsense(String nonsense) {
        StubVault.answersWith(nonsense);
        Mailing mailing = Mailing.to(2).send().awaitWaitingFor("vault gives no addresses \\((?!answer 503)");

        StubVault.obliging();

        mailing.awaitStatus("COMPLETED");
        assertThat(mailing.withMails(1)).isEqualTo(2);
    }

    @Test
    void goesOnThoughItCannotSayThatItDoes() throws SQLException {
        Mailing mailing = Mailing.to(2).send().awaitWaitingFor("vault");
        owner("ALTER TABLE campaign ADD CONSTRAINT says_nothing CHECK (waiting_for IS NOT NULL) NOT VALID");
        try {
            StubVault.obliging();
            await().atMost(Duration.ofSeconds(40)).until(() -> mailing.withMails(1) == 2);
        } finally {
            owner("ALTER TABLE campaign DROP CONSTRAINT says_nothing");
        }
        mailing.awaitStatus("COMPLETED");
    }

    @Test
    void queuesNobodyForACampaignThatIsCancelledWhileTheirChunkComesBack() throws Exception {
        Mailing mailing = queuedBehindTheGate(3);
        Held held = claimed(mailing).held();

        whileItIsBeingCancelled(mailing, () -> outcomes.returned(held, "VAULT", Instant.now()).block());

        assertThat(mailing.states()).isEqualTo(Map.of("SKIPPED CANCELLED", 3L));
    }

    @Test
    void queuesNobodyForACampaignThatIsCancelledWhileTheirLeaseRunsOut() throws Exception {
        Mailing mailing = queuedBehindTheGate(3);
        Held held = claimed(mailing).held();

        whileItIsBeingCancelled(mailing, () -> leaseEnds(held));

        await().atMost(Duration.ofSeconds(10)).until(() -> mailing.states().equals(Map.of("SKIPPED CANCELLED", 3L)));
    }

    @Test
    void queuesNobodyForACampaignThatIsCancelledWhileTheirAbsenceIsProven() throws Exception {
        Mailing mailing = queuedBehindTheGate(3);
        Claim claim = claimed(mailing);
        assertThat(departs(mailing, claim)).isTrue();
        outcomes.unknown(claim.held(), "TIMEOUT", Instant.now(), Duration.ofHours(1)).block();

        whileItIsBeingCancelled(mailing,
                () -> NotifierFixture.bean(Doubts.class).settle(claim.held().chunkId(), Set.of(), true, Instant.now()).block());

        assertThat(mailing.states()).isEqualTo(Map.of("SKIPPED CANCELLED", 3L));
    }

    /** As the desk does it, held open between its last look at the queue and its commit. */
    private static void whileItIsBeingCancelled(Mailing mailing, Runnable happening) throws Exception {
        try (Connection desk = DriverManager.getConnection(NotifierFixture.postgres().jdbcUrl("notifier"), "notifier_app", "notifier_app");
                Statement statement = desk.createStatement()) {
            desk.setAutoCommit(false);
            statement.execute("SELECT status FROM campaign WHERE campaign_id = '" + mailing.id + "' FOR UPDATE");
            statement.execute("UPDATE campaign_recipient SET state = 'SKIPPED', reason = 'CANCELLED' WHERE campaign_id = '" + mailing.id
                    + "' AND state = 'QUEUED'");
            Thread meanwhile = Thread.startVirtualThread(happening);
            meanwhile.join(Duration.ofSeconds(1));
            statement.execute("UPDATE campaign SET status = 'CANCELLED' WHERE campaign_id = '" + mailing.id + "'");
            desk.commit();
            assertThat(meanwhile.join(Duration.ofSeconds(20))).isTrue();
        }
    }

    private static void owner(String statement) throws SQLException {
        String url = NotifierFixture.postgres().jdbcUrl("notifier");
        try (Connection connection = DriverManager.getConnection(url, "notifier_owner", "notifier_owner");
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    /** Recipients in the queue whom no loop of the service touches, because the feed has fallen behind. */
    static Mailing queuedBehindTheGate(int people) {
        Mailing mailing = Mailing.to(people).send().awaitWaitingFor("vault");
        NotifierFixture.feed().watermarks(false);
        await().atMost(Duration.ofSeconds(20)).until(() -> !NotifierFixture.bean(Gate.class).state().blockOptional().orElseThrow().open());
        return mailing;
    }

    private Claim claimed(Mailing mailing) {
        AtomicReference<Claim> claim = new AtomicReference<>();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            Optional<Claim> next = claims.next(campaign(mailing), 10, Instant.now()).blockOptional();
            next.ifPresent(claim::set);
            return next.isPresent();
        });
        return claim.get();
    }

    private void leaseEnds(Held held) {
        NotifierFixture.database().sql("UPDATE chunk SET claimed_until = now() - interval '1 second' WHERE chunk_id = :id")
                .bind("id", held.chunkId())
                .then()
                .block();
        leases.settleTheDead(Instant.now()).block();
    }

    private boolean departs(Mailing mailing, Claim claim) {
        return departure.clear(campaign(mailing), claim.held(), List.of(), List.of(), Instant.now()).blockOptional().isPresent();
    }

    private static String stateOf(Held held) {
        return NotifierFixture.database().sql("SELECT state FROM chunk WHERE chunk_id = :id")
                .bind("id", held.chunkId())
                .map(row -> String.valueOf(row.get("state", String.class)))
                .one()
                .blockOptional()
                .orElseThrow();
    }

    private static Campaign campaign(Mailing mailing) {
        return NotifierFixture.bean(Campaigns.class).find(new CampaignId(mailing.id)).blockOptional().orElseThrow();
    }
}
