package eu.consenthub.consent.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SubmittedTests {

    private static final String JWS = "eyJh.eyJi.c-_9";

    @Test
    void findsTheReceiptWhereverItStands() {
        assertThat(new Submitted(JWS, null).jws()).contains(JWS);
        assertThat(new Submitted("stream\n" + JWS + "\nendstream", null).jws()).contains(JWS);
        assertThat(new Submitted("eyJh.ey\r\nJi.c-\n_9", null).jws()).contains(JWS);
        assertThat(new Submitted("a.b.c eyJonly eyJ.one.two.three", null).jws()).isEmpty();
        assertThat(new Submitted("", null).jws()).isEmpty();
    }

    @Test
    void readsWhateverIsSentInOnePass() {
        assertTimeout(Duration.ofSeconds(20), () -> {
            new Submitted("eyJ".repeat(2_000_000), null).jws();
            new Submitted("eyJ.".repeat(1_500_000), null).jws();
            new Submitted("eyJ ".repeat(1_500_000), null).jws();
        });
    }
}
