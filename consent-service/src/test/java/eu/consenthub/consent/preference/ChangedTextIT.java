package eu.consenthub.consent.preference;

import static eu.consenthub.consent.RecordedContact.answer;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;

/** The text for automated calls belongs to this test alone: none is shipped. */
@Rule("CONS-4")
@DisplayName("CONS-4: what is recorded is the text that was shown")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedTextIT {

    private static final String WORDING = "automated-call-web";
    private static final String ROW = "newsletter.AUTOMATED_CALL";

    @Test
    void isTheNewestThatIsShownAndTheShownOneThatIsRecorded() {
        int first = publish("J'accepte d'être appelé.", false);
        int second = publish("J'accepte d'être appelé par un automate.", false);
        RecordedContact contact = noLongerCalled();
        String link = PageVisit.preferencesLink(contact);

        assertThat(PageVisit.opened(link)).contains("être appelé par un automate.", shownField(second)).doesNotContain("être appelé.<");
        saved(link, Map.of(ROW, "yes", ROW + ".shown", String.valueOf(first)));

        assertThat(lastWording(contact).get("id").stringValue()).isEqualTo(WORDING);
        assertThat(lastWording(contact).get("version").intValue()).isEqualTo(first);
    }

    @Test
    void isRefusedInPlainWordsWhenAChangeThatMattersCameAfterIt() {
        int before = publish("J'accepte d'être appelé le matin.", false);
        RecordedContact contact = noLongerCalled();
        contact.say(RecordedContact.gives("newsletter", "EMAIL"), 201);
        String link = PageVisit.preferencesLink(contact);
        int after = publish("J'accepte d'être appelé par un partenaire.", true);
        long events = PageVisit.events(contact);

        String page = saved(link, Map.of(ROW, "yes", ROW + ".shown", String.valueOf(before), "newsletter.EMAIL", "no"));

        assertThat(page).contains("Un oui n’a pas été enregistré", "appelé par un partenaire", shownField(after),
                "vous ne recevrez plus d’e-mails.").doesNotContain("vous recevrez nos appels automatiques.");
        assertThat(PageVisit.events(contact)).as("the stop on the same page is recorded, the yes is not").isEqualTo(events + 1);
        saved(link, Map.of(ROW, "yes", ROW + ".shown", String.valueOf(after)));
        assertThat(lastWording(contact).get("version").intValue()).isEqualTo(after);
    }

    @Test
    void isNothingWhenNoTextWasShown() {
        publish("J'accepte d'être appelé le soir.", false);
        RecordedContact contact = noLongerCalled();
        long events = PageVisit.events(contact);

        for (String shown : new String[]{"", "0", "x", "999999999", "99999999999"}) {
            assertThat(saved(PageVisit.preferencesLink(contact), Map.of(ROW, "yes", ROW + ".shown", shown))).as(shown)
                    .contains("Un oui n’a pas été enregistré").doesNotContain("Rien n’a changé");
        }
        assertThat(saved(PageVisit.preferencesLink(contact), Map.of(ROW, "yes"))).contains("Un oui n’a pas été enregistré");
        assertThat(PageVisit.events(contact)).isEqualTo(events);
    }

    @Test
    void isAskedForAgainOnTheWayBackFromAStop() {
        RecordedContact contact = RecordedContact.subscribed();
        String link = PageVisit.unsubscribeLink(contact);
        assertThat(PageVisit.posted(link, "action", "stop")).contains("name=\"shown\" value=\"");

        assertThat(saved(link, Map.of("action", "undo", "shown", "999")))
                .contains("Rien n’a changé\u00a0: le texte ci-dessous a été modifié", "value=\"undo\"");
        assertThat(contact.decision("newsletter").get("code").stringValue()).isEqualTo("WITHDRAWN");
    }

    @Test
    void tellsWhatHappenedInOneBox() {
        String page = PageVisit.posted(PageVisit.preferencesLink(RecordedContact.subscribed()), "action", "stop-everything");

        assertThat(page.split("class=\"notice", -1)).hasSize(2);
    }

    /** Somebody who once agreed to automated calls on paper, and stopped them: so the page has a row about them. */
    private static RecordedContact noLongerCalled() {
        RecordedContact contact = RecordedContact.created();
        contact.say(RecordedContact.gives("newsletter", "AUTOMATED_CALL"), 201);
        contact.say(RecordedContact.does("WITHDRAW", "newsletter", "AUTOMATED_CALL"), 201);
        return contact;
    }

    private static int publish(String text, boolean material) {
        Map<String, ?> body = Map.of("id", WORDING, "language", "fr", "text", text, "material", material, "channels",
                new String[]{"AUTOMATED_CALL"});
        return answer(ConsentServiceFixture.as("dpo").post().uri("/api/wordings").bodyValue(body), 201).get("version").intValue();
    }

    private static String saved(String link, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("action", "save"));
        all.putAll(fields);
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        all.forEach(form::add);
        return PageVisit.body(ConsentServiceFixture.anybody().post().uri(link).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData(form)).exchange());
    }

    private static String shownField(int version) {
        return "name=\"" + ROW + ".shown\" value=\"" + version + "\"";
    }

    private static JsonNode lastWording(RecordedContact contact) {
        return contact.history("dpo").get("items").valueStream().toList().getLast().get("wording");
    }
}
