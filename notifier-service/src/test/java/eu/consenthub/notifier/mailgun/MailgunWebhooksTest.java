package eu.consenthub.notifier.mailgun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import eu.consenthub.notifier.mailgun.MailgunEvent.Kind;
import eu.consenthub.notifier.mailgun.WebhookReading.Fault;
import eu.consenthub.notifier.mailgun.WebhookReading.Genuine;
import eu.consenthub.notifier.mailgun.WebhookReading.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invariant 6: a forged or altered webhook changes nothing and tells nothing. */
class MailgunWebhooksTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String EVENT = "{\"event\":\"delivered\",\"id\":\"e1\",\"timestamp\":1763892000.25}";

    private final MailgunWebhooks webhooks = new MailgunWebhooks(Settings.of("http://127.0.0.1:1"), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void believesWhatIsSignedAndFresh() {
        UUID campaign = UUID.randomUUID();
        UUID chunk = UUID.randomUUID();
        UUID recipient = UUID.randomUUID();
        String event = """
                {"event":"failed","severity":"permanent","reason":"bounce","id":"e1","timestamp":1763892000.25,
                "recipient":"zoe@example.org","delivery-status":{"code":550,"message":"zoe@example.org unknown"},
                "user-variables":{"campaign":"%s","chunk":"%s","rid":"%s"}}""".formatted(campaign, chunk, recipient);

        assertThat(read(SignedWebhook.of(event, NOW))).asInstanceOf(type(Genuine.class))
                .extracting(Genuine::event)
                .isEqualTo(new MailgunEvent(
                        "e1", Instant.parse("2025-11-23T10:00:00.25Z"), Kind.BOUNCED, "BOUNCE_550", campaign, chunk, recipient, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -PT23H59M | true
            -PT24H1S  | false
            PT4M59S   | true
            PT5M1S    | false
            """)
    void believesForADayAndHardlyAhead(Duration age, boolean believed) {
        assertThat(read(SignedWebhook.of(EVENT, NOW.plus(age))) instanceof Genuine).isEqualTo(believed);
    }

    @Test
    void doesNotBelieveASignatureByAnotherKey() {
        assertThat(read(SignedWebhook.of(EVENT, NOW, "token-token", "another-key"))).isEqualTo(new Rejected(Fault.FORGED));
    }

    @Test
    void doesNotBelieveAnAlteredToken() {
        String altered = new String(SignedWebhook.of(EVENT, NOW, "token-token", Settings.SIGNING_KEY), StandardCharsets.UTF_8)
                .replace("token-token", "token-tokem");

        assertThat(read(altered.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Rejected(Fault.FORGED));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "{", "[]", "null", "\"x\"", "{}", "{\"signature\":{}}", "{\"signature\":{\"timestamp\":\"x\",\"token\":\"12345678\"}}",
            "{\"signature\":{\"timestamp\":\"1763892000\",\"token\":\"\"}}",
            "{\"signature\":{\"timestamp\":\"1763892000\",\"token\":[1]}}"})
    void doesNotBelieveWhatHasNoSignature(String body) {
        assertThat(read(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Rejected(Fault.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[]", "{\"event\":\"delivered\",\"id\":\"e1\"}", "{\"event\":\"delivered\",\"timestamp\":1}"})
    void doesNotTakeAnEventThatIsNone(String event) {
        assertThat(read(SignedWebhook.of(event, NOW))).isEqualTo(new Rejected(Fault.MALFORMED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            "event":"accepted"                                                    | ACCEPTED
            "event":"delivered","delivery-status":null                            | DELIVERED
            "event":"failed","severity":"temporary","reason":"generic"            | DEFERRED
            "event":"failed","severity":"internal"                                | DEFERRED
            "event":"failed","severity":"permanent","reason":"generic"            | BOUNCED
            "event":"failed","severity":"permanent","reason":"old"                | GIVEN_UP
            "event":"failed","severity":"permanent","reason":"suppress-complaint" | SUPPRESSED
            "event":"rejected"                                                    | REJECTED
            "event":"complained","user-variables":null                            | COMPLAINED
            "event":"unsubscribed"                                                | UNSUBSCRIBED
            "event":"opened","client-info":{"bot":"apple"}                        | OPENED
            "event":"clicked"                                                     | CLICKED
            "event":"invented later"                                              | UNKNOWN
            """)
    void translatesTheProvidersWords(String fields, Kind kind) {
        assertThat(read(SignedWebhook.of("{\"id\":\"e1\",\"timestamp\":1763892000," + fields + "}", NOW)))
                .asInstanceOf(type(Genuine.class))
                .extracting(genuine -> genuine.event().kind())
                .isEqualTo(kind);
    }

    private WebhookReading read(byte[] body) {
        return webhooks.read(body);
    }
}
