package eu.consenthub.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.verifier.file.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The offline verifier")
class VerifierTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void countsWhatItCheckedWhenAllIsWhole() throws IOException {
        assertThat(run("verify", file(Samples.whole()), "--keys", file(Samples.keySet()))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(
                "The ledger sample is whole: 9 entries of 3 contacts, 2 roots, 1 keys." + System.lineSeparator());
    }

    @Test
    void saysWhoseKeysItBelieved() throws IOException {
        assertThat(run("verify", file(Samples.whole()))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("the keys in the file");
    }

    @Test
    void namesTheFirstBrokenEntryInOneSentence() throws IOException {
        assertThat(run("verify", file(Samples.edited()))).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("The ledger is broken, first here: EDITED: entry 2 of contact ",
                ", position 5, under the root of 2026-11-21: its content does not give its hash.");
    }

    @Test
    void doesNotBelieveAStrangersKey() throws IOException {
        assertThat(run("verify", file(Samples.whole()), "--keys", file("{\"keys\":[]}"))).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("SIGNATURE_INVALID: day 2026-11-20");
    }

    @Test
    void checksASignedReceiptWithTheProofsInIt() throws IOException {
        assertThat(run("verify", file(Samples.signed(Samples.receipt())), "--keys", file(Samples.keySet()))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(
                "The receipt is genuine: 2 events, 1 of them proven under signed roots (2026-11-20)." + System.lineSeparator());
    }

    @Test
    void saysOfAReceiptThatItCarriesNoKeys() throws IOException {
        assertThat(run("verify", file(Samples.signed(Samples.receipt())))).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("A receipt carries no keys");
    }

    @Test
    void saysWhenNothingCanBeSaid() throws IOException {
        assertThat(run("verify", file("hello"))).isEqualTo(2);
        assertThat(run("verify", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("verify", file(Samples.whole()), "--keys", file("nothing"))).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("Line 1 cannot be read: it is no JSON.", "The file cannot be read: ",
                " is no key set.", "Use: verify");
    }

    private int run(String... arguments) {
        return new Verifier(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(errors, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    private String file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "file", ""), content).toString();
    }
}
