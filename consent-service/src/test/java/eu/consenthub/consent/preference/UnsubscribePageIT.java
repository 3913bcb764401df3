package eu.consenthub.consent.preference;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.platform.link.LinkKind;
import eu.consenthub.platform.link.LinkTokens;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class UnsubscribePageIT {

    @Test
    void changesNothingHoweverOftenAScannerLooks() {
        RecordedContact contact = RecordedContact.subscribed();
        long events = PageVisit.events(contact);
        for (String link : List.of(PageVisit.unsubscribeLink(contact), PageVisit.preferencesLink(contact))) {
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.GET, HttpMethod.HEAD,
                    HttpMethod.OPTIONS)) {
                ConsentServiceFixture.anybody().method(method).uri(link + "?List-Unsubscribe=One-Click&action=stop")
                        .header("Purpose", "prefetch").header("Sec-Purpose", "prefetch;prerender").header("X-Moz", "prefetch").exchange()
                        .expectStatus().isOk().expectHeader().doesNotExist("Set-Cookie");
            }
        }
        assertThat(PageVisit.events(contact)).isEqualTo(events);
        assertThat(contact.decision("newsletter").get("decision").stringValue()).isEqualTo("ALLOW");
    }

    @Test
    void asksOnceStopsAndOffersTheWayBack() {
        RecordedContact contact = RecordedContact.subscribed();
        String link = PageVisit.unsubscribeLink(contact);

        assertThat(PageVisit.opened(link)).contains("Ne plus recevoir la lettre d’information", "Ne plus rien recevoir de Terascop",
                "c•••@clinique-exemple.fr", "/preferences/").doesNotContain(contact.email(), "<script");

        String done = PageVisit.posted(link, "action", "stop");
        assertThat(done).contains("C’est fait. Vous ne recevrez plus cette lettre d’information. Vous n’avez rien d’autre à faire.",
                "Recevoir de nouveau la lettre d’information", "Je peux me désinscrire à tout moment", "Ne plus rien recevoir de Terascop");
        assertThat(done.indexOf("Je peux me désinscrire")).isLessThan(done.indexOf("value=\"undo\""));
        assertThat(contact.decision("newsletter").get("code").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(PageVisit.opened(link)).contains("Votre choix est déjà enregistré");

        assertThat(PageVisit.agreedAgain(link, 1)).contains("Vous recevrez de nouveau la lettre d’information");
        assertThat(contact.decision("newsletter").get("decision").stringValue()).isEqualTo("ALLOW");
        assertThat(contact.history("dpo").toString()).contains("PREFERENCE_PAGE", "newsletter-web");
    }

    @Test
    void stopsEverything() {
        RecordedContact contact = RecordedContact.subscribed();
        assertThat(PageVisit.posted(PageVisit.unsubscribeLink(contact), "action", "stop-everything")).contains("par aucun moyen");
        assertThat(contact.decision("newsletter").get("code").stringValue()).isEqualTo("OBJECTED");
        assertThat(contact.decision("event-invitations").get("code").stringValue()).isEqualTo("OBJECTED");
    }

    @Test
    void tellsNothingToWhoeverForgesALink() {
        RecordedContact contact = RecordedContact.subscribed();
        LinkTokens links = ConsentServiceFixture.bean(LinkTokens.class);
        String genuine = links.mint(LinkKind.UNSUBSCRIBE, contact.id(), "newsletter");
        char last = genuine.charAt(10) == 'A' ? 'B' : 'A';
        long events = PageVisit.events(contact);
        Set<String> answers = new HashSet<>();
        for (String token : List.of("x", "a~b", genuine + "A", genuine.substring(1),
                genuine.substring(0, 10) + last + genuine.substring(11),
                links.mint(LinkKind.PREFERENCES, contact.id(), null), links.mint(LinkKind.UNSUBSCRIBE, contact.id(), null),
                links.mint(LinkKind.UNSUBSCRIBE, UUID.randomUUID(), "newsletter"), "x".repeat(3000))) {
            String path = "/u/" + token;
            answers.add(PageVisit.opened(path).replace(path, "/u/…"));
            answers.add(PageVisit.posted(path, "List-Unsubscribe", "One-Click").replace(path, "/u/…"));
        }
        assertThat(answers).hasSize(1).first().asString().contains("Ce lien n’est plus valable", "dpo@terascop.com");
        assertThat(PageVisit.events(contact)).isEqualTo(events);
    }

    @Test
    void speaksTheLanguageOfTheAddressThenOfTheContactThenOfTheBrowser() {
        String link = PageVisit.unsubscribeLink(RecordedContact.subscribed());
        ConsentServiceFixture.anybody().get().uri(link).header("Accept-Language", "en").exchange()
                .expectHeader().valueEquals("Content-Language", "fr")
                .expectBody(String.class).value(page -> assertThat(page).contains("<html lang=\"fr\""));
        ConsentServiceFixture.anybody().get().uri(link + "?lang=en").exchange()
                .expectHeader().valueEquals("Content-Language", "en")
                .expectBody(String.class).value(page -> assertThat(page).contains("<html lang=\"en\"", "Stop receiving the newsletter?"));
        ConsentServiceFixture.anybody().get().uri("/u/unknown").header("Accept-Language", "en-GB,fr;q=0.5").exchange()
                .expectBody(String.class).value(page -> assertThat(page).contains("<html lang=\"en\"", "This link no longer works"));
    }

    @Test
    void sendsThePageWithItsProtection() {
        String page = PageVisit.opened(PageVisit.unsubscribeLink(RecordedContact.subscribed()));
        ConsentServiceFixture.anybody().get().uri("/u/unknown").exchange()
                .expectHeader().valueEquals("Cache-Control", "no-store")
                .expectHeader().valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .value("Content-Security-Policy",
                        policy -> assertThat(policy).contains("default-src 'none'", "style-src 'self'").doesNotContain("unsafe"))
                .expectHeader().doesNotExist("Set-Cookie");
        assertThat(page).doesNotContain("src=\"http", "style=\"", "onclick");
        String stylesheet = page.replaceAll("(?s).*href=\"(/assets/[^\"]+)\".*", "$1");
        ConsentServiceFixture.anybody().get().uri(stylesheet).exchange().expectStatus().isOk()
                .expectHeader().contentType("text/css;charset=UTF-8")
                .expectHeader().value("Cache-Control", value -> assertThat(value).contains("immutable"))
                .expectBody(String.class).value(css -> assertThat(css).contains("--accent-light:#0b5cad"));
        ConsentServiceFixture.anybody().get().uri("/assets/old/hub.css").exchange().expectHeader().valueEquals("Cache-Control", "no-store");
    }
}
