package eu.consenthub.localstack.sandbox;

import static eu.consenthub.localstack.sandbox.Letters.letterTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mailgun.api.v3.MailgunMessagesApi;
import feign.FeignException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong at the vendor's, on demand and counted. */
class FaultsTest extends SandboxFixture {

    @ParameterizedTest
    @CsvSource({"ERROR_AFTER_ACCEPT, 500, 1", "HANG_AFTER_ACCEPT, -1, 1", "CLOSE_AFTER_ACCEPT, -1, 1", "CLOSE, -1, 0", "ERROR, 500, 0",
            "RATE_LIMIT_429, 429, 0", "RATE_LIMIT_420, 420, 0"})
    void failsOnceAndKeepsOrForgetsTheCall(String kind, int status, int kept) {
        fault(kind, 1, 0);

        FeignException failure = sendAndFail();

        assertThat(failure.status()).isEqualTo(status);
        assertThat(sandbox.count()).isEqualTo(kept);
        assertThat(get("/sandbox/faults").size()).isZero();
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("ana@a.test"));
        assertThat(sandbox.count()).isEqualTo(kept + 1);
    }

    @Test
    void saysInTheTextHowLongToWait() {
        fault("RATE_LIMIT_429", 1, 120_000);
        fault("RATE_LIMIT_420", 1, 120_000);

        assertThat(sendAndFail().contentUTF8()).contains("limit exceeded, try again after 120 seconds");
        assertThat(sendAndFail().contentUTF8()).containsPattern("limit exceeded, try again after \\w{3}, \\d+ \\w{3} \\d{4} [\\d:]{8} UTC");
    }

    @Test
    void answersSlowlyAndTellsEventsLate() throws InterruptedException {
        fault("SLOW", 1, 700);
        fault("LATE_EVENTS", 1, 60_000);
        Instant before = Instant.now();

        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("ana@a.test"));

        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(650));
        Thread.sleep(500);
        assertThat(get("/sandbox/messages/1-0/events").size()).isZero();
    }

    @Test
    void countsDownAndCanBeSwitchedOff() {
        fault("ERROR", 3, 0);
        sendAndFail();

        assertThat(get("/sandbox/faults").toString()).isEqualTo("[{\"kind\":\"ERROR\",\"count\":2,\"delayMillis\":0}]");
        delete("/sandbox/faults");
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("ana@a.test"));
        assertThat(post("/sandbox/faults", "application/json", "{\"kind\":\"NOVEL\"}").statusCode()).isEqualTo(400);
    }

    private FeignException sendAndFail() {
        return catchThrowableOfType(FeignException.class,
                () -> sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("ana@a.test")));
    }
}
