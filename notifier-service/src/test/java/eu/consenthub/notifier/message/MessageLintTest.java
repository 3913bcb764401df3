package eu.consenthub.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.notifier.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageLintTest {

    @Test
    void findsNothingInAnHonestMail() {
        MailContent content = new MailContent("{{firstName}}, nos nouvelles à 100 %",
                "<p>Bonjour {{ firstName }},</p><img src='https://x.example/a.png' width='600' alt='Plan'><a href='{{unsubscribeUrl}}'>stop</a>");

        assertThat(MessageLint.check(content, Language.FR)).isEmpty();
    }

    @Rule("PERM-9")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                     | <p>x</p>                                      | subject.fr | REQUIRED
            Sujet                  | ' '                                           | body.fr    | REQUIRED
            Re: notre échange      | <p>x</p>                                      | subject.fr | DECEPTIVE_SUBJECT
            TR : notre échange     | <p>x</p>                                      | subject.fr | DECEPTIVE_SUBJECT
            {{unsubscribeUrl}}     | <p>x</p>                                      | subject.fr | LINK_IN_SUBJECT
            {{name}}               | <p>x</p>                                      | subject.fr | UNKNOWN_VARIABLE
            Sujet                  | <p>{{rid}}</p>                                | body.fr    | UNKNOWN_VARIABLE
            Sujet                  | <p>%recipient.rid%</p>                        | body.fr    | PROVIDER_VARIABLE
            Sujet                  | <a href="%unsubscribe_url%">x</a>             | body.fr    | PROVIDER_VARIABLE
            Sujet                  | <script>1</script>x                           | body.fr    | ACTIVE_CONTENT
            Sujet                  | <p onclick="x()">x</p>                        | body.fr    | ACTIVE_CONTENT
            Sujet                  | <a href="javascript:x()">x</a>                | body.fr    | ACTIVE_CONTENT
            Sujet                  | <form action="https://x.example">x</form>     | body.fr    | ACTIVE_CONTENT
            Sujet                  | <img src="https://x.example/p" width="1">     | body.fr    | TRACKING_PIXEL
            Sujet                  | <img src="https://x.example/p" style="display:none"> | body.fr | TRACKING_PIXEL
            Sujet                  | <a href="https://x.example/?n={{lastName}}">x</a> | body.fr | NAME_IN_LINK
            """)
    void findsWhatMustBeMended(String subject, String body, String field, String code) {
        assertThat(MessageLint.check(new MailContent(subject, body), Language.FR))
                .anySatisfy(finding -> {
                    assertThat(finding.field()).isEqualTo(field);
                    assertThat(finding.code()).isEqualTo(code);
                });
    }

    @Test
    void findsLineBreaksInASubject() {
        assertThat(MessageLint.check(new MailContent("Sujet\r\nBcc: x@example.org", "<p>x</p>"), Language.EN))
                .extracting(Finding::code)
                .containsExactly("LINE_BREAK");
    }
}
