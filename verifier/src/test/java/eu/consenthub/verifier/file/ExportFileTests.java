package eu.consenthub.verifier.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.verifier.chain.ChainHash;
import eu.consenthub.verifier.chain.Damage;
import eu.consenthub.verifier.chain.Finding;
import eu.consenthub.verifier.file.SampleLedger.Item;
import eu.consenthub.verifier.root.SignedRoot;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An exported ledger")
class ExportFileTests {

    private final SampleLedger ledger = new SampleLedger();

    @Test
    void isWholeAsItWasWritten() throws UnreadableExport {
        Report report = check();

        assertThat(report.firstBroken()).isEmpty();
        assertThat(report).extracting(Report::entries, Report::contacts, Report::roots, Report::keys).containsExactly(9L, 3L, 2, 1);
    }

    @Test
    void namesAnEditedEntry() throws UnreadableExport {
        ledger.items.set(4, ledger.items.get(4).saying("something else"));
        ledger.items.set(7, ledger.items.get(7).saying("something else"));

        expect(Damage.EDITED, 5L, 1, 2L);
        assertThat(first().day()).isEqualTo(SampleLedger.FIRST_DAY.plusDays(1));
    }

    @Test
    void namesAnEntryThatWasEditedAndHashedAnew() throws UnreadableExport {
        ledger.items.set(4, ledger.items.get(4).saying("something else").rehashed());
        expect(Damage.EDITED, 5L, 1, 2L);
    }

    @Test
    void namesALastEntryThatWasEditedAndHashedAnew() throws UnreadableExport {
        ledger.items.set(8, ledger.items.get(8).saying("something else").rehashed());
        expect(Damage.EDITED, 9L, 2, 3L);
    }

    @Test
    void namesADeletedEntry() throws UnreadableExport {
        ledger.items.remove(4);
        expect(Damage.DELETED, null, 1, 2L);
    }

    @Test
    void namesADeletedFirstEntry() throws UnreadableExport {
        ledger.items.remove(0);
        expect(Damage.DELETED, null, 0, 1L);
    }

    @Test
    void namesTheEndOfAChainThatIsMissing() throws UnreadableExport {
        ledger.items.remove(7);
        expect(Damage.TRUNCATED, null, 1, 3L);
    }

    @Test
    void namesAContactOfWhomNothingIsLeft() throws UnreadableExport {
        ledger.items.removeIf(item -> item.contactId().equals(SampleLedger.contact(2)));
        expect(Damage.TRUNCATED, null, 2, 1L);
    }

    @Test
    void namesEntriesInTheWrongOrder() throws UnreadableExport {
        Item second = ledger.items.get(4);
        Item third = ledger.items.get(7);
        ledger.items.set(4, third.at(5));
        ledger.items.set(7, second.at(8));

        expect(Damage.REORDERED, 5L, 1, 3L);
    }

    @Test
    void namesAnInsertedEntry() throws UnreadableExport {
        Item last = ledger.items.get(8);
        ledger.items.add(Item.of(10, last.contactId(), 4, "forged", last.hash()));
        expect(Damage.INSERTED, 10L, 2, 4L);
    }

    @Test
    void namesAnInsertedEntryWhoseHashIsMadeUp() throws UnreadableExport {
        Item last = ledger.items.get(8);
        ledger.items.add(new Item(10, last.contactId(), 4, "forged", last.hash(), last.previousHash()));
        expect(Damage.INSERTED, 10L, 2, 4L);
    }

    @Test
    void namesAContactThatNoHeadKnows() throws UnreadableExport {
        ledger.items.add(Item.of(10, SampleLedger.contact(7), 1, "forged", ChainHash.genesis()));
        expect(Damage.INSERTED, 10L, 7, 1L);
    }

    @Test
    void namesTheDayWhenAChainWasRewrittenWithItsHead() throws UnreadableExport {
        Item first = ledger.items.get(1).saying("something else").rehashed();
        Item second = Item.of(5, first.contactId(), 2, "something else", first.hash());
        Item third = Item.of(8, first.contactId(), 3, "something else", second.hash());
        ledger.items.set(1, first);
        ledger.items.set(4, second);
        ledger.items.set(7, third);
        ledger.heads.put(first.contactId(), third);

        assertThat(first()).extracting(Finding::kind, Finding::day).containsExactly(Damage.EDITED, SampleLedger.FIRST_DAY);
    }

    @Test
    void namesTheDayWhenAContactWasRemovedWithItsHead() throws UnreadableExport {
        ledger.items.removeIf(item -> item.contactId().equals(SampleLedger.contact(2)));
        ledger.heads.remove(SampleLedger.contact(2));

        assertThat(first()).extracting(Finding::kind, Finding::day).containsExactly(Damage.DELETED, SampleLedger.FIRST_DAY);
    }

    @Test
    void namesARootThatIsMissing() throws UnreadableExport {
        ledger.roots.removeFirst();

        assertThat(first()).extracting(Finding::kind, Finding::day).containsExactly(Damage.ROOT_ALTERED,
                SampleLedger.FIRST_DAY.plusDays(1));
    }

    @Test
    void namesASignatureOfAnotherRoot() throws UnreadableExport {
        ledger.roots.set(1, new SignedRoot(ledger.roots.get(1).statement(), ledger.roots.get(0).jws()));

        assertThat(first()).extracting(Finding::kind, Finding::day).containsExactly(Damage.ROOT_ALTERED,
                SampleLedger.FIRST_DAY.plusDays(1));
    }

    @Test
    void namesASignatureThatIsNotGenuine() throws UnreadableExport {
        String jws = ledger.roots.get(1).jws();
        ledger.roots.set(1, new SignedRoot(ledger.roots.get(1).statement(), jws.substring(0, jws.length() - 6) + "AAAAAA"));

        assertThat(first()).extracting(Finding::kind, Finding::day).containsExactly(Damage.SIGNATURE_INVALID,
                SampleLedger.FIRST_DAY.plusDays(1));
    }

    @Test
    void saysWhichLineCannotBeRead() {
        assertThatThrownBy(() -> check(ledger.export().replaceFirst("\"position\":3,", ""))).isInstanceOf(UnreadableExport.class)
                .hasMessage("position is missing")
                .extracting(e -> ((UnreadableExport) e).line())
                .isEqualTo(7);
        assertThatThrownBy(() -> check(ledger.export().replaceFirst("\n", "\n}"))).extracting(e -> ((UnreadableExport) e).line())
                .isEqualTo(2);
        assertThatThrownBy(() -> check(ledger.export().lines().limit(12).reduce("", (a, b) -> a + b + "\n")))
                .hasMessageContaining("the line that counts the others is missing");
        assertThatThrownBy(() -> check(ledger.export().replace("\"entries\":9", "\"entries\":8")))
                .hasMessage("the last line counts other lines than there are");
        assertThatThrownBy(() -> check("")).isInstanceOf(UnreadableExport.class);
        assertThatThrownBy(() -> check("[]")).hasMessage("it is no JSON object");
    }

    private void expect(Damage kind, @Nullable Long position, int contact, long sequence) throws UnreadableExport {
        assertThat(first()).extracting(Finding::kind, Finding::position, Finding::contactId, Finding::sequence)
                .containsExactly(kind, position, SampleLedger.contact(contact), sequence);
    }

    private Finding first() throws UnreadableExport {
        return check().firstBroken().orElseThrow();
    }

    private Report check() throws UnreadableExport {
        return check(ledger.export());
    }

    private static Report check(String export) throws UnreadableExport {
        return ExportFile.check(new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)), null);
    }
}
