package eu.consenthub.notifier.mailgun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class MailgunRecordsTest {

    private static final UUID CHUNK = UUID.randomUUID();
    private static final Instant SINCE = Instant.parse("2026-11-23T10:00:00Z");

    private final TinyMailgun mailgun = new TinyMailgun();
    private final MailgunSettings settings = Settings.of(mailgun.url());
    private final MailgunRecords records = new MailgunRecords(new MailgunHttp(settings), settings);

    @AfterEach
    void stop() {
        mailgun.close();
    }

    @Test
    void findsTheRecipientsOfAllPages() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        mailgun.answers(exchange -> TinyMailgun.reply(exchange, 200, switch (exchange.getRequestURI().getPath()) {
            case "/v3/mg.example/events" -> page(event("accepted", CHUNK, first), "/page2");
            case "/page2" -> page(event("failed", CHUNK, second) + "," + event("strange", UUID.randomUUID(), UUID.randomUUID()), "/page3");
            default -> page("", "/page4");
        }));

        StepVerifier.create(records.recipientsOf(CHUNK, SINCE))
                .assertNext(found -> assertThat(found).containsExactlyInAnyOrder(first, second))
                .verifyComplete();
        assertThat(mailgun.requests).hasSize(3);
        assertThat(mailgun.requests.getFirst().path())
                .as("without angle brackets")
                .contains("message-id=" + CHUNK + "@mg.example")
                .contains("begin=" + SINCE.minusSeconds(300).getEpochSecond());
    }

    @Test
    void provesNothingWhenAPageIsMissing() {
        mailgun.answers(exchange -> {
            boolean first = exchange.getRequestURI().getPath().equals("/v3/mg.example/events");
            TinyMailgun.reply(exchange, first ? 200 : 500, page(event("accepted", CHUNK, UUID.randomUUID()), "/page2"));
        });

        StepVerifier.create(records.recipientsOf(CHUNK, SINCE)).verifyError();
    }

    @Test
    void takesItsKeyNowhereElse() {
        mailgun.answers(200, "{\"items\":[" + event("accepted", CHUNK, UUID.randomUUID())
                + "],\"paging\":{\"next\":\"http://127.0.0.1:1/elsewhere\"}}");

        StepVerifier.create(records.recipientsOf(CHUNK, SINCE)).verifyErrorMessage("Mailgun's next page of events is on another host");
    }

    private String page(String items, String next) {
        return "{\"items\":[" + items + "],\"paging\":{\"next\":\"" + mailgun.url() + next + "\"}}";
    }

    private static String event(String name, UUID chunk, UUID recipient) {
        return """
                {"event":"%s","id":"e1","timestamp":1763892000.5,"severity":"internal","delivery-status":null,"new":{},
                "user-variables":{"chunk":"%s","rid":"%s"}}""".formatted(name, chunk, recipient);
    }
}
