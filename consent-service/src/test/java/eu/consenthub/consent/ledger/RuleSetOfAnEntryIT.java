package eu.consenthub.consent.ledger;

import static eu.consenthub.consent.ledger.LedgerFixture.await;
import static eu.consenthub.consent.ledger.LedgerFixture.chain;
import static eu.consenthub.consent.ledger.LedgerFixture.subscriber;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.Rule;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.policy.Rules;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

@Rule("EVID-1")
@DisplayName("EVID-1: an entry says by which rules it was recorded")
class RuleSetOfAnEntryIT {

    /** As entries were hashed before they said so, by hand. */
    private static final String OLD = "{\"actor\":\"CONTACT\",\"channel\":\"EMAIL\",\"contactId\":\"00000000-0000-0001-0000-000000000002\","
            + "\"eventId\":\"00000000-0000-0003-0000-000000000004\",\"method\":\"PREFERENCE_PAGE\",\"occurredAt\":\"2026-03-04T10:00:00Z\","
            + "\"purpose\":\"newsletter\",\"recordedAt\":\"2026-03-04T10:00:00Z\",\"sequence\":1,\"type\":\"ConsentRefused\","
            + "\"usableUntil\":\"2029-03-04\"}";
    private static final String OLD_HASH = "da1255c5699e23f3e9b47f7d09db3cd85634c6e1e843622f4bbd215e5c6e5768";

    @Test
    void isTheSetInForceAndPartOfTheHash() {
        List<LedgerEntry> chain = chain(subscriber());
        int inForce = Rules.shipped().at(Instant.now()).version();
        LedgerEntry last = chain.getLast();

        assertThat(chain).extracting(LedgerEntry::ruleSet).containsOnly(inForce);
        assertThat(last.canonical()).contains("\",\"ruleSet\":" + inForce + ",\"sequence\":");
        for (Integer other : new Integer[]{null, 1}) {
            assertThat(new LedgerEntry(last.contactId(), last.recorded(), last.usableUntil(), other, last.commitment(), last.previousHash(),
                    last.hash()).computedHash()).isNotEqualTo(last.hash());
        }
        assertThat(scanned(last.contactId(), last.recorded().sequence()).canonical()).isEqualTo(last.canonical());
    }

    @Test
    void leavesTheHashOfOlderEntriesAsItIs() {
        ContactId contact = new ContactId(new UUID(1, 2));
        await(LedgerFixture.bean(DatabaseClient.class).sql("""
                INSERT INTO ledger_entry (event_id, contact_id, sequence, type, occurred_at, recorded_at, actor_role, method, purpose,
                    channel, usable_until, previous_hash, hash)
                VALUES ('00000000-0000-0003-0000-000000000004', :contact, 1, 'ConsentRefused', '2026-03-04T10:00:00Z',
                    '2026-03-04T10:00:00Z', 'CONTACT', 'PREFERENCE_PAGE', 'newsletter', 'EMAIL', '2029-03-04',
                    decode(repeat('00', 32), 'hex'), decode(:hash, 'hex'))
                """).bind("contact", contact.value()).bind("hash", OLD_HASH).fetch().rowsUpdated());

        assertThat(ChainVerifier.firstBroken(chain(contact))).isEmpty();
        assertThat(chain(contact)).singleElement().satisfies(entry -> {
            assertThat(entry.ruleSet()).isNull();
            assertThat(entry.canonical()).isEqualTo(OLD);
            assertThat(entry.computedHash().hex()).isEqualTo(OLD_HASH);
        });
        assertThat(scanned(contact, 1).canonical()).isEqualTo(OLD);
    }

    /** The row as those read it who check the whole ledger. */
    private static StoredRow scanned(ContactId contact, long sequence) {
        return Objects.requireNonNull(await(LedgerFixture.bean(LedgerScan.class).byContact(contact.value(), sequence - 1)).getFirst());
    }
}
