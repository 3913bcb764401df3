package eu.consenthub.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An unknown name leaves no stray blank or comma, in the subject, the HTML and the text. */
class NamesInMailsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bonjour {{firstName}},                    | Bonjour Zoé,                 | Bonjour,
            Bonjour {{ firstName }},                  | Bonjour Zoé,                 | Bonjour,
            Bonjour {{firstName}} {{lastName}},       | Bonjour Zoé Noël,            | Bonjour,
            Bonjour {{firstName}} {{lastName}} !      | Bonjour Zoé Noël !           | Bonjour !
            Bonjour, {{firstName}} !                  | Bonjour, Zoé !               | Bonjour !
            {{firstName}}, voici nos nouvelles        | Zoé, voici nos nouvelles     | voici nos nouvelles
            {{firstName}} {{lastName}}                | Zoé Noël                     | ''
            Merci {{firstName}} de votre visite       | Merci Zoé de votre visite    | Merci de votre visite
            Merci, {{firstName}}, de votre visite     | Merci, Zoé, de votre visite  | Merci, de votre visite
            Nouveautés pour {{firstName}}.            | Nouveautés pour Zoé.         | Nouveautés pour.
            Dr {{lastName}}, votre invitation         | Dr Noël, votre invitation    | Dr, votre invitation
            Rien de personnel                         | Rien de personnel            | Rien de personnel
            """)
    void leaveNoStrayBlankOrComma(String written, String withName, String withoutName) {
        MailTemplate template = ComposerFixture.template(written, "<p>" + written + "</p>");

        assertThat(subject(template, "Zoé", "Noël")).isEqualTo(withName);
        assertThat(content(template, "Zoé", "Noël")).isEqualTo(withName);
        assertThat(text(template, "Zoé", "Noël")).isEqualTo(withName);
        assertThat(subject(template, "", "")).isEqualTo(withoutName);
        assertThat(content(template, " ", "")).isEqualTo(withoutName);
        assertThat(text(template, "", "")).isEqualTo(withoutName);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bonjour <b>{{firstName}}</b>,                      | Bonjour Zoé,      | Bonjour,
            Bonjour <b>{{firstName}}</b> <i>{{lastName}}</i> ! | Bonjour Zoé Noël !| Bonjour !
            <b>{{firstName}}</b>, merci                        | Zoé, merci        | merci
            <br>{{firstName}}, merci                           | Zoé, merci        | merci
            """)
    void leaveNothingAcrossInlineElementsEither(String body, String withName, String withoutName) {
        MailTemplate template = ComposerFixture.template("Sujet", "<p>" + body + "</p>");

        assertThat(content(template, "Zoé", "Noël")).isEqualTo(withName);
        assertThat(content(template, "", "")).isEqualTo(withoutName);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bonjour {{firstName}} {{lastName}}, | Bonjour Zoé,  | Bonjour Noël,
            {{firstName}} {{lastName}} : merci  | Zoé : merci   | Noël : merci
            """)
    void needOnlyOnePartOfAName(String written, String firstOnly, String lastOnly) {
        MailTemplate template = ComposerFixture.template(written, "<p>" + written + "</p>");

        assertThat(content(template, "Zoé", "")).isEqualTo(firstOnly);
        assertThat(subject(template, "Zoé", "")).isEqualTo(firstOnly);
        assertThat(content(template, "", "Noël")).isEqualTo(lastOnly);
        assertThat(subject(template, "", "Noël")).isEqualTo(lastOnly);
    }

    private static String subject(MailTemplate template, String first, String last) {
        return ComposerFixture.filled(template.subject(), template, ComposerFixture.named(first, last));
    }

    private static String content(MailTemplate template, String first, String last) {
        String html = ComposerFixture.filled(template.html(), template, ComposerFixture.named(first, last));
        return String.join("", Jsoup.parse(html).select("#content").eachText());
    }

    private static String text(MailTemplate template, String first, String last) {
        String text = ComposerFixture.filled(template.text(), template, ComposerFixture.named(first, last));
        String end = ComposerFixture.filled("Votre droit d’opposition", template, ComposerFixture.named(first, last));
        return text.substring("Terascop".length(), text.indexOf(end)).strip();
    }
}
