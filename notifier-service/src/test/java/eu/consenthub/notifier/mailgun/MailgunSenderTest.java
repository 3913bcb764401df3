package eu.consenthub.notifier.mailgun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import eu.consenthub.notifier.dispatch.Addressee;
import eu.consenthub.notifier.dispatch.HandOver;
import eu.consenthub.notifier.dispatch.HandOver.Accepted;
import eu.consenthub.notifier.dispatch.HandOver.NotReached;
import eu.consenthub.notifier.dispatch.HandOver.RateLimited;
import eu.consenthub.notifier.dispatch.HandOver.Refusal;
import eu.consenthub.notifier.dispatch.HandOver.Refused;
import eu.consenthub.notifier.dispatch.HandOver.Unknown;
import eu.consenthub.notifier.dispatch.MailBatch;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the SDK, as it is set up here, does to a server; and what is concluded from its answers (invariant 3: one post, never five). */
class MailgunSenderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final UUID CHUNK = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID RECIPIENT = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private final TinyMailgun mailgun = new TinyMailgun();
    private final MailgunSender sender = new MailgunSender(Settings.of(mailgun.url()), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        mailgun.close();
    }

    @Test
    void postsOnceWhenTheServerAcceptsAndHangs() {
        mailgun.answers(exchange -> Thread.sleep(5_000));

        assertThat(sender.send(batch())).isInstanceOf(Unknown.class);
        assertThat(mailgun.requests).hasSize(1);
    }

    @Test
    void postsOnceWhenTheServerAcceptsAndCloses() {
        assertThat(sender.send(batch())).isInstanceOf(Accepted.class);
        mailgun.answers(exchange -> exchange.close());

        assertThat(sender.send(batch())).as("on a connection of its own").isInstanceOf(Unknown.class);
        assertThat(mailgun.requests).hasSize(2);
    }

    @Test
    void postsOnceWhenTheServerAsksToRetry() {
        mailgun.answers(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "7");
            TinyMailgun.reply(exchange, 429, "{}");
        });

        assertThat(sender.send(batch())).isEqualTo(new RateLimited(NOW.plusSeconds(7)));
        assertThat(mailgun.requests).hasSize(1);
    }

    @Test
    void followsNoRedirect() {
        mailgun.answers(exchange -> {
            exchange.getResponseHeaders().add("Location", mailgun.url() + "/elsewhere");
            TinyMailgun.reply(exchange, 302, "");
        });

        assertThat(sender.send(batch())).asInstanceOf(type(Refused.class))
                .extracting(Refused::refusal).isEqualTo(Refusal.NOT_FOUND);
        assertThat(mailgun.requests).hasSize(1);
    }

    @Test
    void knowsThatNothingWasSentWhenNobodyListens() {
        mailgun.close();

        assertThat(sender.send(batch())).isInstanceOf(NotReached.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | {"message":"'to' parameter is not a valid address. please check documentation"} | BAD_ADDRESS
            400 | {"message":"Domain mg.example is not allowed to send"}                           | BAD_REQUEST
            401 | Forbidden                                                                       | UNAUTHORIZED
            402 | {"message":"Request failed"}                                                    | PAYMENT
            403 | {"message":"Domain is on probation"}                                            | FORBIDDEN
            404 | {"message":"Domain not found: mg.example"}                                      | NOT_FOUND
            413 | {"message":"Request Entity Too Large"}                                          | TOO_LARGE
            200 | Mailgun Magnificent API                                                         | NOT_FOUND
            """)
    void saysWhyItWasRefused(int status, String body, Refusal refusal) {
        mailgun.answers(status, body);

        assertThat(sender.send(batch())).asInstanceOf(type(Refused.class))
                .extracting(Refused::refusal).isEqualTo(refusal);
        assertThat(mailgun.requests).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 | {"message":"Internal Server Error"}
            502 | <html>
            408 | ''
            200 | ''
            200 | {"message":"Queued"}
            200 | hello
            """)
    void isUnsureWheneverItMayHaveBeenSent(int status, String body) {
        mailgun.answers(status, body);

        assertThat(sender.send(batch())).isInstanceOf(Unknown.class);
        assertThat(mailgun.requests).hasSize(1);
    }

    @Test
    void neverRepeatsAnAddressInAReason() {
        mailgun.answers(400, "{\"message\":\"zoe@example.org is not a valid address\"}");

        assertThat(sender.send(batch())).asString().doesNotContain("zoe@example.org");
    }

    @Test
    void sendsWhatTheContractSays() {
        HandOver outcome = sender.send(batch());
        TinyMailgun.Request request = mailgun.requests.getFirst();

        assertThat(outcome).isEqualTo(new Accepted("<x@mg.example>"));
        assertThat(request.path()).isEqualTo("/v3/mg.example/messages");
        assertThat(request.authorization()).isEqualTo("Basic "
                + Base64.getEncoder().encodeToString("api:key".getBytes(StandardCharsets.UTF_8)));
        assertThat(part(request, "h:Message-Id")).isEqualTo("<" + CHUNK + "@mg.example>");
        assertThat(part(request, "h:List-Unsubscribe")).isEqualTo("<https://hub.example/u/%recipient.u%>");
        assertThat(part(request, "h:List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(part(request, "v:chunk")).isEqualTo(CHUNK.toString());
        assertThat(part(request, "v:rid")).isEqualTo("%recipient.rid%");
        assertThat(part(request, "o:tracking")).isEqualTo("no");
        assertThat(part(request, "o:tracking-opens")).isEqualTo("no");
        assertThat(part(request, "o:tracking-clicks")).isEqualTo("no");
        assertThat(part(request, "o:tag")).isEqualTo("newsletter");
        assertThat(part(request, "subject")).isEqualTo("Bonjour %recipient.fn%");
        assertThat(part(request, "recipient-variables"))
                .isEqualTo("{\"zoe@example.org\":{\"rid\":\"" + RECIPIENT + "\",\"u\":\"t\",\"fn\":\"recipient.rid% Bcc: y\"}}");
        assertThat(part(request, "text")).as("a variable of the provider in the words is blunted").isEqualTo("recipient.rid% 100 %");
    }

    @Test
    void splitsRatherThanSendTooManyVariables() {
        MailBatch large = new MailBatch(
                CHUNK, UUID.randomUUID(), "newsletter", "s", "h", "t", Map.of(),
                List.of(new Addressee(RECIPIENT, "zoe@example.org", Map.of("fn", "x".repeat(1_100_000)))));

        assertThat(sender.send(large)).asInstanceOf(type(Refused.class))
                .extracting(Refused::refusal).isEqualTo(Refusal.TOO_LARGE);
        assertThat(mailgun.requests).isEmpty();
    }

    private static MailBatch batch() {
        return new MailBatch(
                CHUNK, UUID.randomUUID(), "newsletter", "Bonjour {{fn}}", "<p>{{fn}}</p>", "%recipient.rid% 100 %",
                Map.of("List-Unsubscribe", "<https://hub.example/u/{{u}}>", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
                List.of(new Addressee(RECIPIENT, "zoe@example.org", new TreeMap<>(Map.of("u", "t", "fn", "%recipient.rid%\r\nBcc: y"))
                        .descendingMap())));
    }

    private static String part(TinyMailgun.Request request, String name) {
        int head = request.body().indexOf("name=\"" + name + "\"");
        assertThat(head).as("part " + name).isPositive();
        int start = request.body().indexOf("\r\n\r\n", head) + 4;
        return request.body().substring(start, request.body().indexOf("\r\n--", start));
    }
}
