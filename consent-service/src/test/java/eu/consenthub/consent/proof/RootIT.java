package eu.consenthub.consent.proof;

import static eu.consenthub.consent.proof.ProofFixture.ANNE;
import static eu.consenthub.consent.proof.ProofFixture.FIRST_DAY;
import static eu.consenthub.consent.proof.ProofFixture.await;
import static eu.consenthub.consent.proof.ProofFixture.bean;
import static eu.consenthub.consent.proof.ProofFixture.close;
import static eu.consenthub.consent.proof.ProofFixture.midnightIn;
import static eu.consenthub.consent.proof.ProofFixture.newSubscriber;
import static eu.consenthub.consent.proof.ProofFixture.owner;
import static eu.consenthub.consent.proof.ProofFixture.read;
import static eu.consenthub.consent.proof.ProofFixture.verification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.verifier.root.RootStatement;
import eu.consenthub.verifier.root.SignedRoot;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("The roots of finished days")
class RootIT {

    private static final String COPY = """
            INSERT INTO ledger_entry (event_id, contact_id, sequence, type, occurred_at, recorded_at, actor_role, method, previous_hash,
                hash)
            SELECT gen_random_uuid(), gen_random_uuid(), 1, type, occurred_at, recorded_at, actor_role, method, previous_hash, hash
            FROM ledger_entry
            ORDER BY position
            LIMIT 1
            """;

    @AfterEach
    void restore() {
        owner().restore();
    }

    @Test
    void coverEveryEntryOnceAndFollowEachOther() {
        List<RootStatement> roots = statements();

        assertThat(roots).extracting(RootStatement::day).containsExactly(FIRST_DAY, FIRST_DAY.plusDays(1));
        assertThat(roots).extracting(RootStatement::treeSize).containsExactly(7L, 3L);
        assertThat(roots.get(0).firstPosition()).isEqualTo(1);
        assertThat(roots.get(1).firstPosition()).isEqualTo(roots.get(0).lastPosition() + 1);
        assertThat(roots.get(0).previousRootHash()).containsOnly(0);
        assertThat(roots.get(1).previousRootHash()).isEqualTo(roots.get(0).rootHash());
        assertThat(verification().get("checkedRoots").longValue()).isEqualTo(2);
    }

    @Test
    void areNotMadeBeforeTheDayIsOverNorTwice() {
        assertThat(close(0)).isZero();
        assertThat(close(2)).isZero();
        assertThat(statements()).hasSize(2);
    }

    @Test
    void areMadeForEveryDayOfADowntimeAlsoForDaysWithoutEntries() {
        assertThat(close(6)).isEqualTo(4);

        List<RootStatement> roots = statements();
        assertThat(roots).extracting(RootStatement::treeSize).containsExactly(7L, 3L, 3L, 0L, 0L, 0L);
        assertThat(roots.get(4).lastPosition()).isEqualTo(roots.get(4).firstPosition() - 1);
        assertThat(verification().get("valid").booleanValue()).isTrue();
        assertThat(ProofFixture.offline()).isEmpty();
    }

    @Test
    void areMadeOnceByTwoInstances() {
        RootEngine engine = bean(RootEngine.class);

        assertThat(await(engine.run(midnightIn(9)).zipWith(engine.run(midnightIn(9)), Long::sum))).isEqualTo(7);
        assertThat(close(9)).isZero();
        assertThat(verification().get("valid").booleanValue()).isTrue();
    }

    @Test
    void waitForWhoeverStillHoldsALowerPosition() throws Exception {
        try (Connection slow = DriverManager.getConnection(ProofFixture.jdbcUrl(), "consent_app", "consent_app");
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(COPY);
            newSubscriber();
            var closing = bean(RootEngine.class).run(midnightIn(3)).toFuture();
            assertThatThrownBy(() -> closing.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            slow.commit();

            assertThat(closing.get(10, TimeUnit.SECONDS)).isEqualTo(1L);
        }
        assertThat(statements().getLast().treeSize()).as("3 of the third day, 1 that was slow, 2 of the new contact").isEqualTo(6);
    }

    @Test
    void comeLaterWhenATransactionTakesTooLong() throws SQLException {
        try (Connection slow = DriverManager.getConnection(ProofFixture.jdbcUrl(), "consent_app", "consent_app");
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(COPY);

            assertThat(close(3)).isZero();
            slow.rollback();
        }
        assertThat(close(3)).isEqualTo(1);
    }

    @ParameterizedTest(name = "refuse to {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            consent_app   | UPDATE ledger_root SET tree_size = 0
            consent_app   | DELETE FROM ledger_root
            consent_app   | DELETE FROM ledger_root_timestamp
            consent_owner | UPDATE ledger_root SET tree_size = 0
            consent_owner | DELETE FROM ledger_root
            consent_owner | TRUNCATE ledger_root CASCADE
            consent_owner | UPDATE ledger_root_timestamp SET authority = ''
            """)
    void refuseToBeForgottenOrRewritten(String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ProofFixture.jdbcUrl(), role, role);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class)
                    .hasMessageContaining(role.equals("consent_owner") ? "cannot be changed" : "permission denied");
        }
    }

    @Test
    void areListedNewestFirstForThoseWhoAudit() {
        JsonNode page = read("auditor", "/api/ledger/roots?limit=1");
        JsonNode next = read("dpo", "/api/ledger/roots?limit=1&after=" + page.get("next").stringValue());

        assertThat(page.get("items").get(0).get("day").stringValue()).isEqualTo(FIRST_DAY.plusDays(1).toString());
        assertThat(next.get("items").get(0).get("day").stringValue()).isEqualTo(FIRST_DAY.toString());
        assertThat(next.get("items").get(0).get("jws").stringValue().split("\\.")).hasSize(3);
        assertThat(next.get("next").isNull()).isTrue();
        ProofFixture.as("auditor").get().uri("/api/ledger/roots?after=bm9uZQ").exchange().expectStatus().isBadRequest();
        for (String path : List.of("roots", "verification", "export")) {
            ProofFixture.as("marketing").get().uri("/api/ledger/" + path).exchange().expectStatus().isForbidden();
        }
    }

    @Test
    void proveTheirEntriesOneByOne() {
        JsonNode items = read("auditor", "/api/contacts/" + ANNE + "/history").get("items");
        UUID covered = UUID.fromString(items.get(1).get("eventId").stringValue());
        ProvenEntry proven = await(bean(InclusionProofs.class).of(covered));
        UUID open = UUID.fromString(read("auditor", "/api/contacts/" + newSubscriber() + "/history").get("items").get(0).get("eventId")
                .stringValue());

        assertThat(proven.holds()).isTrue();
        assertThat(proven.root().statement().day()).isEqualTo(FIRST_DAY);
        assertThat(new ProvenEntry(proven.position(), new byte[32], proven.proof(), proven.root()).holds()).isFalse();
        assertThat(bean(InclusionProofs.class).of(open).blockOptional()).as("its day is not over").isEmpty();
        assertThat(bean(InclusionProofs.class).of(UUID.randomUUID()).blockOptional()).isEmpty();
    }

    private static List<RootStatement> statements() {
        return await(bean(Roots.class).all().map(SignedRoot::statement).collectList());
    }
}
