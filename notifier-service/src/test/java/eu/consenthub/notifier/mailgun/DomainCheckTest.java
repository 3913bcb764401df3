package eu.consenthub.notifier.mailgun;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Health;

class DomainCheckTest {

    private final TinyMailgun mailgun = new TinyMailgun();

    @AfterEach
    void stop() {
        mailgun.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | {"tracking":{"unsubscribe":{"active":false}}} | UP
            200 | {"tracking":{"unsubscribe":{"active":"no"}}}  | UP
            200 | {"tracking":{"unsubscribe":{"active":true}}}  | DOWN
            200 | {"tracking":{"unsubscribe":{"active":"yes"}}} | DOWN
            500 | oh                                            | UNKNOWN
            """)
    void looksWhetherMailgunAddsItsOwnLinks(int status, String answer, String health) {
        mailgun.answers(status, answer);
        MailgunSettings settings = Settings.of(mailgun.url());

        assertThat(new DomainCheck(new MailgunHttp(settings), settings).health().blockOptional())
                .map(Health::getStatus)
                .hasValueSatisfying(found -> assertThat(found.getCode()).isEqualTo(health));
        assertThat(mailgun.requests.getFirst().path()).isEqualTo("/v3/domains/mg.example/tracking");
    }
}
