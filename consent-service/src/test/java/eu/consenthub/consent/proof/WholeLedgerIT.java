package eu.consenthub.consent.proof;

import static eu.consenthub.consent.proof.ProofFixture.ANNE;
import static eu.consenthub.consent.proof.ProofFixture.await;
import static eu.consenthub.consent.proof.ProofFixture.bean;
import static eu.consenthub.consent.proof.ProofFixture.close;
import static eu.consenthub.consent.proof.ProofFixture.export;
import static eu.consenthub.consent.proof.ProofFixture.newSubscriber;
import static eu.consenthub.consent.proof.ProofFixture.offline;
import static eu.consenthub.consent.proof.ProofFixture.owner;
import static eu.consenthub.consent.proof.ProofFixture.read;
import static eu.consenthub.consent.proof.ProofFixture.report;
import static eu.consenthub.consent.proof.ProofFixture.subscribers;
import static eu.consenthub.consent.proof.ProofFixture.tsa;
import static eu.consenthub.consent.proof.ProofFixture.verification;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.verifier.file.Report;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("A ledger that nobody has changed")
class WholeLedgerIT {

    @AfterEach
    void restore() {
        tsa().outOfOrder(false);
        owner().restore();
    }

    @Test
    void isWholeOnlineAndOffline() {
        JsonNode answer = verification();
        Report report = report();

        assertThat(answer.get("valid").booleanValue()).isTrue();
        assertThat(answer.get("firstBroken").isNull()).isTrue();
        assertThat(answer.get("checkedEntries").longValue()).isEqualTo(owner().number("SELECT count(*) FROM ledger_entry"));
        assertThat(answer.get("checkedContacts").longValue()).isEqualTo(owner().number("SELECT count(*) FROM chain_head"));
        assertThat(answer.get("startedAt").stringValue()).isLessThanOrEqualTo(answer.get("finishedAt").stringValue());
        assertThat(report.isWhole()).isTrue();
        assertThat(report.entries()).isEqualTo(answer.get("checkedEntries").longValue());
        assertThat(report.contacts()).isEqualTo(answer.get("checkedContacts").longValue());
        assertThat(bean(MeterRegistry.class).get("hub.ledger.valid").gauge().value()).isEqualTo(1);
    }

    @Test
    @DisplayName("ERASE-6: is whole under the same roots when the vault has forgotten a person")
    void outlivesThePerson() {
        UUID person = newSubscriber();
        close(3);
        String before = read("auditor", "/api/ledger/roots").toString();
        owner().execute("DELETE FROM evidence WHERE contact_id = ?", person);
        owner().execute("DELETE FROM contact WHERE contact_id = ?", person);

        assertThat(verification().get("valid").booleanValue()).isTrue();
        assertThat(offline()).isEmpty();
        assertThat(read("auditor", "/api/ledger/roots").toString()).isEqualTo(before);
    }

    @Test
    void isWholeAlsoWhenItIsReadInPages() {
        for (int i = 0; i < 5; i++) {
            subscribers(1000);
        }
        close(3);
        owner().force(
                "UPDATE chain_head SET sequence = sequence + 1 WHERE contact_id = (SELECT max(contact_id::text)::uuid FROM chain_head)");
        long last = owner().number("SELECT max(sequence) FROM ledger_entry WHERE contact_id = (SELECT max(contact_id::text)::uuid FROM "
                + "chain_head)");

        JsonNode answer = verification();
        assertThat(answer.get("checkedEntries").longValue()).isGreaterThan(10_000).isEqualTo(report().entries());
        assertThat(answer.get("checkedContacts").longValue()).isEqualTo(report().contacts());
        assertThat(answer.get("firstBroken").get("kind").stringValue()).as("the one thing that is wrong").isEqualTo("TRUNCATED");
        assertThat(answer.get("firstBroken").get("sequence").longValue()).isEqualTo(last + 1);
        assertThat(offline().orElseThrow().contactId()).hasToString(answer.get("firstBroken").get("contactId").stringValue());
    }

    @Test
    void exportsNoIdentityAndNoEvidence() {
        String export = export();

        assertThat(export).contains(ANNE.toString(), "\"commitment\"").doesNotContain("clinique-exemple", "salon-2026");
        assertThat(export.lines().findFirst().orElseThrow()).contains("\"kind\":\"ledger\"", "\"ledger\":\"consent-hub\"");
    }

    @Test
    void isVerifiedOnceForAllWhoAskTogether() {
        Verifications verifications = bean(Verifications.class);

        var both = await(verifications.verify().zipWith(verifications.verify()));

        assertThat(both.getT1()).isSameAs(both.getT2());
    }

    @Test
    void isStampedWithTheTimeByAnOutsideAuthority() {
        tsa().outOfOrder(true);
        assertThat(await(bean(TimestampEngine.class).run())).as("roots do not wait for the authority").isEqualTo(2);
        assertThat(read("auditor", "/api/ledger/roots").get("items").get(0).get("timestamp").isNull()).isTrue();

        tsa().outOfOrder(false);
        assertThat(await(bean(TimestampEngine.class).run())).isZero();
        JsonNode stamp = read("auditor", "/api/ledger/roots").get("items").get(0).get("timestamp");
        assertThat(stamp.get("authority").stringValue()).isEqualTo(tsa().url());
        assertThat(stamp.get("token").stringValue()).isBase64();
        assertThat(verification().get("valid").booleanValue()).isTrue();
        assertThat(offline()).isEmpty();

        owner().force("UPDATE ledger_root_timestamp t SET token = o.token FROM ledger_root_timestamp o WHERE o.day <> t.day");
        assertThat(verification().get("firstBroken").get("kind").stringValue()).isEqualTo("TIMESTAMP_INVALID");
    }
}
