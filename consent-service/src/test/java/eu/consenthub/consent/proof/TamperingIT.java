package eu.consenthub.consent.proof;

import static eu.consenthub.consent.proof.ProofFixture.ANNE;
import static eu.consenthub.consent.proof.ProofFixture.BRUNO;
import static eu.consenthub.consent.proof.ProofFixture.CLAIRE;
import static eu.consenthub.consent.proof.ProofFixture.FIRST_DAY;
import static eu.consenthub.consent.proof.ProofFixture.offline;
import static eu.consenthub.consent.proof.ProofFixture.owner;
import static eu.consenthub.consent.proof.ProofFixture.verification;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ledger.LedgerScan;
import eu.consenthub.consent.ledger.StoredRow;
import eu.consenthub.verifier.chain.ChainHash;
import eu.consenthub.verifier.chain.Damage;
import eu.consenthub.verifier.chain.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever the owner of the database does to it, the endpoint and the offline verifier name the same first entry. */
@DisplayName("EVID-3: a ledger that its owner has changed")
class TamperingIT {

    private static final LocalDate SECOND_DAY = FIRST_DAY.plusDays(1);

    @AfterEach
    void restore() {
        owner().restore();
        assertThat(verification().get("valid").booleanValue()).isTrue();
    }

    @Test
    void showsAnEditedField() {
        owner().force("UPDATE ledger_entry SET purpose = 'event-invitations' WHERE contact_id = ? AND sequence = 2", BRUNO);
        owner().force("UPDATE ledger_entry SET method = 'PAPER' WHERE contact_id = ? AND sequence = 3", CLAIRE);

        expect(Damage.EDITED, BRUNO, 2, position(BRUNO, 2), FIRST_DAY);
    }

    @Test
    void showsAnotherVersionOfTheRules() {
        owner().force("UPDATE ledger_entry SET rule_set = NULL WHERE contact_id = ? AND sequence = 3", CLAIRE);
        owner().force("UPDATE ledger_entry SET rule_set = 1 WHERE contact_id = ? AND sequence = 2", BRUNO);

        expect(Damage.EDITED, BRUNO, 2, position(BRUNO, 2), FIRST_DAY);
    }

    @Test
    void showsContentThatNoBuildKnows() {
        owner().force("UPDATE ledger_entry SET type = 'Nonsense', detail = '{\"a\": 1.5}' WHERE contact_id = ? AND sequence = 1", CLAIRE);

        expect(Damage.EDITED, CLAIRE, 1, position(CLAIRE, 1), FIRST_DAY);
    }

    @Test
    void showsAnEditedEntryWithAHashOfItsOwn() {
        edit(ANNE, 3);

        expect(Damage.EDITED, ANNE, 3, position(ANNE, 3), FIRST_DAY);
    }

    @Test
    void showsAnEditedLastEntryWithAHashOfItsOwnThatNoRootCovers() {
        edit(BRUNO, 4);

        expect(Damage.EDITED, BRUNO, 4, position(BRUNO, 4), null);
    }

    @Test
    void showsTheDayOfAnEditedLastEntryWhoseHeadWasEditedToo() {
        edit(CLAIRE, 3);
        owner().execute("UPDATE chain_head SET hash = (SELECT hash FROM ledger_entry e WHERE e.contact_id = chain_head.contact_id "
                + "AND e.sequence = 3) WHERE contact_id = ?", CLAIRE);

        expect(Damage.EDITED, null, null, null, SECOND_DAY);
    }

    @Test
    void showsAnEntryDeletedInTheMiddle() {
        owner().force("DELETE FROM ledger_entry WHERE contact_id = ? AND sequence = 2", ANNE);

        expect(Damage.DELETED, ANNE, 2, null, FIRST_DAY);
    }

    @Test
    void showsTheEndOfAChainThatWasDeleted() {
        owner().force("DELETE FROM ledger_entry WHERE contact_id = ? AND sequence >= 3", ANNE);

        expect(Damage.TRUNCATED, ANNE, 3, null, FIRST_DAY);
    }

    @Test
    void showsTheDayOfADeletedEndWhoseHeadWasMovedBack() {
        owner().force("DELETE FROM ledger_entry WHERE contact_id = ? AND sequence = 3", CLAIRE);
        owner().execute("UPDATE chain_head SET sequence = 2, hash = (SELECT hash FROM ledger_entry e WHERE e.contact_id = "
                + "chain_head.contact_id AND e.sequence = 2) WHERE contact_id = ?", CLAIRE);

        expect(Damage.DELETED, null, null, null, SECOND_DAY);
    }

    @Test
    void showsThatTheNewestEntriesAreMissing() {
        owner().force("DELETE FROM ledger_entry WHERE position >= ?", position(CLAIRE, 3));

        expect(Damage.TRUNCATED, firstTruncated(), sequenceOf(firstTruncated()), null, SECOND_DAY);
    }

    @Test
    void showsThatEverythingIsMissing() {
        owner().force("DELETE FROM ledger_entry");

        assertThat(verification().get("firstBroken").get("kind").stringValue()).isEqualTo("TRUNCATED");
        assertThat(offline().orElseThrow().kind()).isEqualTo(Damage.TRUNCATED);
    }

    @Test
    void showsTwoEntriesInTheWrongOrder() {
        long second = position(ANNE, 2);
        owner().force("UPDATE ledger_entry SET sequence = -sequence + 100 WHERE contact_id = ? AND sequence IN (2, 3)", ANNE);
        owner().force("UPDATE ledger_entry SET sequence = CASE sequence WHEN 98 THEN 3 ELSE 2 END WHERE contact_id = ? AND sequence > 90",
                ANNE);

        expect(Damage.REORDERED, ANNE, 3, second, FIRST_DAY);
    }

    @Test
    void showsTheDayWhoseEntriesOfDifferentContactsChangedPlaces() {
        long bruno = position(BRUNO, 3);
        long claire = position(CLAIRE, 3);
        owner().execute("ALTER TABLE ledger_entry ALTER COLUMN position SET GENERATED BY DEFAULT");
        owner().force("UPDATE ledger_entry SET position = 1000000 WHERE position = ?", bruno);
        owner().force("UPDATE ledger_entry SET position = ? WHERE position = ?", bruno, claire);
        owner().force("UPDATE ledger_entry SET position = ? WHERE position = 1000000", claire);
        owner().execute("ALTER TABLE ledger_entry ALTER COLUMN position SET GENERATED ALWAYS");

        expect(Damage.EDITED, null, null, null, SECOND_DAY);
    }

    @Test
    void showsAnInsertedEntry() {
        insertCopyOf(CLAIRE, 3, 4);

        expect(Damage.INSERTED, CLAIRE, 4, position(CLAIRE, 4), null);
    }

    @Test
    void showsAnInsertedEntryThatFitsTheChain() {
        insertCopyOf(CLAIRE, 3, 4);
        owner().force(
                "UPDATE ledger_entry SET previous_hash = (SELECT hash FROM ledger_entry p WHERE p.contact_id = ledger_entry.contact_id "
                        + "AND p.sequence = 3) WHERE contact_id = ? AND sequence = 4",
                CLAIRE);
        rehash(CLAIRE, 4);

        expect(Damage.INSERTED, CLAIRE, 4, position(CLAIRE, 4), null);
    }

    @Test
    void showsAnEntryInsertedForAContactNobodyKnows() {
        UUID nobody = UUID.randomUUID();
        insertCopyOf(CLAIRE, 1, 1, nobody);
        rehash(nobody, 1);

        expect(Damage.INSERTED, nobody, 1, position(nobody, 1), null);
    }

    @Test
    void showsAnEditedRoot() {
        owner().force("UPDATE ledger_root SET root_hash = previous_root_hash WHERE day = ?", SECOND_DAY);

        expect(Damage.ROOT_ALTERED, null, null, null, SECOND_DAY);
    }

    @Test
    void showsARootThatIsMissing() {
        ProofFixture.close(3);
        owner().force("DELETE FROM ledger_root WHERE day = ?", SECOND_DAY);

        expect(Damage.ROOT_ALTERED, null, null, null, SECOND_DAY);
    }

    @Test
    void showsAnEditedSignature() {
        owner().force("UPDATE ledger_root SET jws = left(jws, -8) || 'AAAAAAAA' WHERE day = ?", FIRST_DAY);

        expect(Damage.SIGNATURE_INVALID, null, null, null, FIRST_DAY);
    }

    private static void expect(Damage kind, @Nullable UUID contact, @Nullable Integer sequence, @Nullable Long position,
            @Nullable LocalDate day) {
        JsonNode broken = verification().get("firstBroken");
        assertThat(List.of(broken.get("kind"), broken.get("contactId"), broken.get("sequence"), broken.get("position"), broken.get("day")))
                .extracting(node -> node.isNull() ? null : node.asString())
                .containsExactly(kind.name(), text(contact), text(sequence), text(position), text(day));
        Finding found = offline().orElseThrow();
        assertThat(found).extracting(Finding::kind, Finding::contactId, Finding::position, Finding::day)
                .containsExactly(kind, contact, position, day);
        assertThat(text(found.sequence())).isEqualTo(text(sequence));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void edit(UUID contact, long sequence) {
        owner().force("UPDATE ledger_entry SET method = 'PAPER' WHERE contact_id = ? AND sequence = ?", contact, sequence);
        rehash(contact, sequence);
    }

    /** With the program's own code, as somebody who has read it would. */
    private static void rehash(UUID contact, long sequence) {
        StoredRow row = ProofFixture.await(ProofFixture.bean(LedgerScan.class)
                .byContact(contact, sequence - 1)
                .map(List::getFirst));
        owner().force("UPDATE ledger_entry SET hash = ? WHERE contact_id = ? AND sequence = ?",
                new ChainHash().of(row.previousHash(), row.canonical()), contact, sequence);
    }

    private static void insertCopyOf(UUID contact, long sequence, long as) {
        insertCopyOf(contact, sequence, as, contact);
    }

    private static void insertCopyOf(UUID contact, long sequence, long as, UUID to) {
        owner().force("""
                INSERT INTO ledger_entry (event_id, contact_id, sequence, type, occurred_at, recorded_at, actor_role, method, purpose,
                    channel, basis, wording_id, wording_version, wording_language, wording_sha256, valid_until, detail, usable_until,
                    rule_set, commitment, previous_hash, hash)
                SELECT gen_random_uuid(), ?, ?, type, occurred_at, recorded_at, actor_role, method, purpose,
                    channel, basis, wording_id, wording_version, wording_language, wording_sha256, valid_until, detail, usable_until,
                    rule_set, commitment, previous_hash, hash
                FROM ledger_entry
                WHERE contact_id = ? AND sequence = ?
                """, to, as, contact, sequence);
    }

    private static long position(UUID contact, long sequence) {
        return owner().number("SELECT position FROM ledger_entry WHERE contact_id = ? AND sequence = ?", contact, sequence);
    }

    /** Of whom nothing is left comes first; then whoever's last entry stands furthest ahead. */
    private static UUID firstTruncated() {
        JsonNode broken = verification().get("firstBroken");
        return UUID.fromString(broken.get("contactId").stringValue());
    }

    private static int sequenceOf(UUID contact) {
        long left = owner().number("SELECT count(*) FROM ledger_entry WHERE contact_id = ?", contact);
        long known = owner().number("SELECT sequence FROM chain_head WHERE contact_id = ?", contact);
        assertThat(left).isLessThan(known);
        return (int) left + 1;
    }
}
