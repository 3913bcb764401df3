package eu.consenthub.consent.proof;

import static eu.consenthub.consent.proof.ProofFixture.await;
import static eu.consenthub.consent.proof.ProofFixture.bean;
import static eu.consenthub.consent.proof.ProofFixture.owner;
import static eu.consenthub.consent.proof.ProofFixture.read;
import static eu.consenthub.consent.proof.ProofFixture.tsa;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands of the documentation, run as they stand there; they need OpenSSL, which continuous integration has. */
@DisplayName("The documented check of a time stamp")
class TimestampCommandIT {

    private static final Path PAGE = Path.of("../docs/how-to/verify-the-ledger.md");

    @TempDir
    private Path folder;

    @BeforeEach
    void haveOpenSsl() throws Exception {
        if (run("openssl version", Map.of()).status() == 127) {
            Assumptions.abort("No openssl was found; install it");
        }
        await(bean(TimestampEngine.class).run());
    }

    @AfterEach
    void restore() {
        owner().restore();
    }

    @Test
    void acceptsTheStampOfARoot() throws Exception {
        Result result = check(root(0), root(0), tsa().certificate());

        assertThat(result.output()).contains("Verification: OK");
        assertThat(result.status()).isZero();
    }

    @Test
    void refusesTheStampOfAnotherRoot() throws Exception {
        Result result = check(root(1), root(0), tsa().certificate());

        assertThat(result.output()).contains("message imprint mismatch");
        assertThat(result.status()).isNotZero();
    }

    @Test
    void refusesAnAuthorityThatTheReaderDoesNotTrust() throws Exception {
        Result result = check(root(0), root(0), new LocalTsa().certificate());

        assertThat(result.output()).contains("Verification: FAILED");
        assertThat(result.status()).isNotZero();
    }

    private static JsonNode root(int number) {
        return read("auditor", "/api/ledger/roots").get("items").get(number);
    }

    private record Result(int status, String output) {}

    private Result check(JsonNode signed, JsonNode stamped, String trusted) throws Exception {
        Files.writeString(folder.resolve("authority.pem"), trusted);
        return run(documented(), Map.of("JWS", signed.get("jws").stringValue(),
                "TOKEN", stamped.get("timestamp").get("token").stringValue()));
    }

    /** The one block of the page that names the program. */
    private static String documented() throws IOException {
        String[] parts = Files.readString(PAGE).split("(?m)^```$");
        return java.util.Arrays.stream(parts).filter(part -> part.contains("openssl ts")).findFirst().orElseThrow();
    }

    private Result run(String commands, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "set -e\n" + commands).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), output);
    }
}
