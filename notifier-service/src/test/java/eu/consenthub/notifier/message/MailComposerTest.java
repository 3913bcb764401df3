package eu.consenthub.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.platform.link.LinkKind;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailComposerTest {

    private static final MailContent HELLO = new MailContent("Nos nouvelles", "<h1>Bonjour {{firstName}},</h1><p>Voici.</p>");

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsWhoWritesAndTheWaysOutInTheContactsLanguage(Language language) {
        MailTemplate template = ComposerFixture.COMPOSER.compose(HELLO, language, "newsletter");
        Person person = ComposerFixture.named("Zoé", "Noël");
        Document mail = Jsoup.parse(ComposerFixture.filled(template.html(), template, person));

        assertThat(mail.select("html").attr("lang")).isEqualTo(language.tag());
        assertThat(mail.select("#legal").text())
                .contains("SIREN 835 039 967", "RCS Lyon", "3 Allée du Moulin Berger, 69130 Écully")
                .contains(language == Language.FR ? "Ne plus recevoir la lettre d’information" : "Stop receiving the newsletter")
                .contains(language == Language.FR ? "Choisir ce que je reçois" : "Choose what I receive");
        assertThat(mail.select("#objection").text())
                .as("Art. 21(4): the right to object stands apart")
                .contains(language == Language.FR ? "Votre droit d’opposition" : "Your right to object", "dpo@terascop.com");
        assertThat(mail.select("img, script, form")).isEmpty();
        assertThat(mail.getElementById("test-notice")).isNull();
    }

    @Test
    void linksAreSignedForThePersonAndThePurpose() {
        MailTemplate template = ComposerFixture.COMPOSER.compose(HELLO, Language.FR, "event-invitations");
        Person person = ComposerFixture.named("", "");
        String header = ComposerFixture.filled(template.headers().getOrDefault("List-Unsubscribe", ""), template, person);

        assertThat(header).matches("<https://hub\\.example/u/[\\w-]+>");
        assertThat(template.headers()).as("RFC 8058").containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        String token = header.substring(header.lastIndexOf('/') + 1, header.length() - 1);
        assertThat(ComposerFixture.TOKENS.verify(token)).hasValueSatisfying(claim -> {
            assertThat(claim.kind()).isEqualTo(LinkKind.UNSUBSCRIBE);
            assertThat(claim.contactId()).isEqualTo(person.contactId());
            assertThat(claim.purpose()).isEqualTo("event-invitations");
        });
    }

    @Test
    void theVisibleLinksAreTheOnesOfTheHeader() {
        MailTemplate template = ComposerFixture.template("Sujet", "<p><a href='{{unsubscribeUrl}}'>stop</a> {{preferencesUrl}}</p>");
        Person person = ComposerFixture.named("", "");
        Document mail = Jsoup.parse(ComposerFixture.filled(template.html(), template, person));
        String header = ComposerFixture.filled(template.headers().getOrDefault("List-Unsubscribe", ""), template, person);

        assertThat(mail.select("#content a").attr("href")).isEqualTo(header.substring(1, header.length() - 1));
        assertThat(mail.select("#legal a").eachAttr("href")).contains(header.substring(1, header.length() - 1));
        assertThat(mail.select("#content").text()).contains("https://hub.example/preferences/");
    }

    @Test
    void saysTheSameInTheTextPart() {
        MailTemplate template = ComposerFixture.template("Sujet",
                "<h1>Titre</h1><ul><li>un</li><li>deux</li></ul><p>Voir <a href=\"https://hub.example/x\">le programme</a></p>");
        Person person = ComposerFixture.named("", "");

        assertThat(ComposerFixture.filled(template.text(), template, person))
                .contains("Titre\n", "- un\n- deux\n", "le programme (https://hub.example/x)")
                .contains("Ne plus recevoir la lettre d’information (https://hub.example/u/", "SIREN 835 039 967")
                .doesNotContain("<", "{{");
    }

    @Test
    void whatAPersonIsCalledCannotBreakTheMail() {
        MailTemplate template = ComposerFixture.template("Pour {{firstName}}", "<p>Pour {{firstName}} {{lastName}}</p>");
        Person person = ComposerFixture.named("<b>Zoé</b>\r\nBcc: x@example.org", "%recipient.u% & \"Fils\"");
        Map<String, String> values = ComposerFixture.COMPOSER.valuesFor(template, person);

        assertThat(values.values()).noneMatch(value -> value.contains("\n") || value.contains("\r") || value.contains("%"));
        String html = ComposerFixture.filled(template.html(), template, person);
        assertThat(Jsoup.parse(html).select("#content b")).isEmpty();
        assertThat(html).contains("&lt;b&gt;Zoé&lt;/b&gt; Bcc: x@example.org", "&amp; &quot;Fils&quot;");
        assertThat(ComposerFixture.filled(template.subject(), template, person)).isEqualTo("Pour <b>Zoé</b> Bcc: x@example.org");
        assertThat(ComposerFixture.filled(template.text(), template, person)).contains("recipient.u & \"Fils\"");
    }

    @Test
    void everyPersonHasEveryValue() {
        MailTemplate template = ComposerFixture.template("Bonjour {{firstName}}", "<p>{{lastName}}, {{firstName}} {{lastName}} !</p>");

        assertThat(ComposerFixture.COMPOSER.valuesFor(template, ComposerFixture.named("", "")).keySet())
                .isEqualTo(ComposerFixture.COMPOSER.valuesFor(template, ComposerFixture.named("Zoé", "Noël")).keySet());
        assertThat(ComposerFixture.filled(template.html() + template.subject() + template.text(), template, ComposerFixture.named("", "")))
                .doesNotContain("{{");
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void saysWhyThePersonGetsIt(Ground ground) {
        MailTemplate template = ComposerFixture.template("Sujet", "<p>x</p>");
        Person person = new Person(UUID.randomUUID(), "", "", ground);

        assertThat(ComposerFixture.filled(template.html(), template, person)).contains(switch (ground) {
            case ASKED -> "parce que vous avez accepté de recevoir la lettre d’information";
            case CUSTOMER -> "parce que vous êtes client";
            case PROFESSIONAL -> "à votre adresse professionnelle parce que notre offre concerne votre métier";
        });
    }

    @Test
    void aTestMailIsMarkedAndItsLinksChangeNothing() {
        MailTemplate template = ComposerFixture.COMPOSER.composeTest(HELLO, Language.FR, "newsletter");
        Map<String, String> values = ComposerFixture.COMPOSER.sampleValues(template, ComposerFixture.named("Camille", ""));

        assertThat(template.subject()).isEqualTo("[TEST] Nos nouvelles");
        assertThat(template.html()).contains("Ceci est un test");
        assertThat(ComposerFixture.TOKENS.verify(values.getOrDefault("u", ""))).isEmpty();
        assertThat(ComposerFixture.TOKENS.verify(values.getOrDefault("p", ""))).isEmpty();
    }

    @Test
    void refusesVariablesNobodyKnows() {
        assertThatThrownBy(() -> ComposerFixture.template("Sujet", "<p>{{fn}}</p>")).isInstanceOf(IllegalArgumentException.class);
    }
}
