package eu.consenthub.consent.preference;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;

class PreferencesPageIT {

    @Test
    void saysInWordsWhatHolds() {
        RecordedContact contact = RecordedContact.subscribed();
        assertThat(PageVisit.opened(PageVisit.preferencesLink(contact)))
                .contains("Vos préférences de communication", "c•••@clinique-exemple.fr", "Vous recevez nos e-mails depuis le",
                        "Vous ne recevez pas d’e-mails.",
                        "Sans nouvelles de votre part")
                .doesNotContain(contact.email(), "<script");
    }

    @Rule("CONS-3")
    @Test
    void asksForEachPurposeByEachChannelApartAndTicksNothing() {
        String page = PageVisit.opened(PageVisit.preferencesLink(RecordedContact.created()));

        assertThat(page).contains("name=\"newsletter.EMAIL\"", "name=\"commercial-offers.EMAIL\"", "name=\"event-invitations.EMAIL\"")
                .doesNotContainPattern("value=\"yes\"[^>]*checked")
                .doesNotContain(".SMS", ".AUTOMATED_CALL", ".EMAIL_TRACKING");
    }

    @Test
    void showsWhatWasGivenByAChannelThatIsNotOfferedSoThatItCanBeStopped() {
        RecordedContact contact = RecordedContact.created();
        contact.say(RecordedContact.gives("newsletter", "SMS"), 201);
        String link = PageVisit.preferencesLink(contact);

        assertThat(PageVisit.opened(link)).contains("name=\"newsletter.SMS\"", "Vous recevez nos SMS depuis le")
                .doesNotContain("name=\"commercial-offers.SMS\"");
        assertThat(PageVisit.body(ConsentServiceFixture.anybody().post().uri(link).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData("newsletter.SMS", "no").with("action", "save")).exchange()))
                .contains("vous ne recevrez plus de SMS.");
    }

    @Rule("CONS-3")
    @Test
    void savesOnlyWhatDiffersAndSaysSo() {
        RecordedContact contact = RecordedContact.subscribed();
        String link = PageVisit.preferencesLink(contact);
        String saved = PageVisit
                .body(ConsentServiceFixture.anybody().post().uri(link + "?lang=fr").contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(BodyInserters.fromFormData("newsletter.EMAIL", "no").with("event-invitations.EMAIL", "yes")
                                .with("event-invitations.EMAIL.shown", "1")
                                .with("commercial-offers.EMAIL", "no")
                                .with("action", "save"))
                        .exchange());
        assertThat(saved)
                .contains("Lettre d’information\u00a0: vous ne recevrez plus d’e-mails.", "Invitations\u00a0: vous recevrez nos e-mails.")
                .doesNotContain("Offres commerciales\u00a0:");
        assertThat(contact.decision("newsletter").get("code").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(contact.decision("event-invitations").get("decision").stringValue()).isEqualTo("ALLOW");
        assertThat(contact.decision("commercial-offers").get("code").stringValue()).isEqualTo("NO_BASIS");

        long events = PageVisit.events(contact);
        assertThat(PageVisit.posted(link, "action", "save")).contains("Rien n’a changé");
        assertThat(PageVisit.events(contact)).isEqualTo(events);
    }

    @Test
    void stopsEverythingAndLetsThePersonChooseAgain() {
        RecordedContact contact = RecordedContact.subscribed();
        String link = PageVisit.preferencesLink(contact) + "?lang=en";
        assertThat(PageVisit.posted(link, "action", "stop-everything")).contains("Done. Terascop will not send you");
        assertThat(contact.decision("newsletter").get("code").stringValue()).isEqualTo("OBJECTED");
        PageVisit.body(ConsentServiceFixture.anybody().post().uri(link).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData("newsletter.EMAIL", "yes").with("newsletter.EMAIL.shown", "1").with("action", "save"))
                .exchange());
        assertThat(contact.decision("newsletter").get("decision").stringValue()).isEqualTo("ALLOW");
    }

    @Test
    void answersAForgedLinkLikeAnyOther() {
        assertThat(PageVisit.opened("/preferences/nobody")).contains("Ce lien n’est plus valable");
        assertThat(PageVisit.posted("/preferences/nobody", "action", "stop-everything")).contains("Ce lien n’est plus valable");
    }
}
