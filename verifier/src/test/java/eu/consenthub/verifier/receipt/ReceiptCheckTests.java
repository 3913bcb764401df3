package eu.consenthub.verifier.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.verifier.file.KeySet;
import eu.consenthub.verifier.file.Samples;
import eu.consenthub.verifier.root.PublicKeys;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A signed receipt")
class ReceiptCheckTests {

    private static final PublicKeys KEYS = KeySet.read(new ByteArrayInputStream(Samples.keySet().getBytes(StandardCharsets.UTF_8)));
    private static final String RECEIPT = Samples.receipt();

    @Test
    void isGenuineWhenItsProofsHold() {
        assertThat(check(RECEIPT)).isEqualTo(new ReceiptCheck.Result(true,
                "The receipt is genuine: 2 events, 1 of them proven under signed roots (2026-11-20)."));
    }

    @Test
    void isNotGenuineUnderAnothersKey() {
        assertThat(ReceiptCheck.of(Samples.signed(RECEIPT), new PublicKeys()).sentence()).contains("by an unknown key");
    }

    @Test
    void isNotGenuineWhenItWasAltered() {
        String[] parts = Samples.signed(RECEIPT).split("\\.");
        String other = Samples.signed(RECEIPT.replace("2026-11-20", "2026-11-21")).split("\\.")[1];

        assertThat(ReceiptCheck.of(parts[0] + '.' + other + '.' + parts[2], KEYS).sentence())
                .contains("its signature is not for this content");
    }

    /** As a forger could write it who has the key of receipts. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            hub:leaf":"                | 0 | event 00000000-0000-0005-0000-000000000001, root of 2026-11-20: the proof is for another entry
            hub:path":["               | 0 | the digests do not lead from the entry to the root
            hub:rootHash":"            | 0 | the root is not the one that was signed
            hub:previousRootHash":"    | 1 | the root is not the one that was signed
            hub:jws":"                 | x | the signature of the root is not genuine
            hub:day":"                 | 9 | the root is not the one that was signed
            hub:signedRoot":"          | x | what was signed is no receipt
            """)
    void provesNothingWithAnotherBeginningOf(String member, String first, String reason) {
        int at = RECEIPT.indexOf(member) + member.length();
        String beginning = RECEIPT.substring(at, at + 2).equals(first.repeat(2)) ? "22" : first.repeat(2);

        ReceiptCheck.Result result = check(RECEIPT.substring(0, at) + beginning + RECEIPT.substring(at + 2));

        assertThat(result.isGenuine()).isFalse();
        assertThat(result.sentence()).startsWith("The receipt is not genuine: ").contains(reason);
    }

    @Test
    void provesNothingAtAnotherPlace() {
        assertThat(check(RECEIPT.replace("\"hub:leafIndex\":1", "\"hub:leafIndex\":0")).sentence())
                .contains("the digests do not lead from the entry to the root");
        assertThat(check(RECEIPT.replace("\"hub:treeSize\":3", "\"hub:treeSize\":4")).sentence())
                .contains("the root is not the one that was signed");
    }

    private static ReceiptCheck.Result check(String receipt) {
        return ReceiptCheck.of(Samples.signed(receipt), KEYS);
    }
}
