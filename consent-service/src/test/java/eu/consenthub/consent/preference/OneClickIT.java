package eu.consenthub.consent.preference;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** RFC 8058, to the letter. */
class OneClickIT {

    @Rule("CONS-8")
    @Test
    void stopsByAnUrlencodedPostAndAgainWithoutASecondEvent() {
        RecordedContact contact = RecordedContact.subscribed();
        String link = PageVisit.unsubscribeLink(contact);

        WebTestClient.ResponseSpec answer = PageVisit.post(link, "List-Unsubscribe", "One-Click");
        answer.expectStatus().isOk().expectHeader().doesNotExist("Set-Cookie").expectHeader().doesNotExist("Location");
        assertThat(contact.decision("newsletter").get("code").stringValue()).isEqualTo("WITHDRAWN");

        long events = PageVisit.events(contact);
        PageVisit.post(link, "List-Unsubscribe", "One-Click").expectStatus().isOk();
        assertThat(PageVisit.events(contact)).isEqualTo(events);
    }

    @Test
    void stopsByAMultipartPostAndIgnoresWhateverElseIsInIt() {
        RecordedContact contact = RecordedContact.subscribed();
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("utm_source", "mailer");
        form.part("List-Unsubscribe", "One-Click");
        form.part("action", "stop-everything");
        WebTestClient.ResponseSpec answer = ConsentServiceFixture.anybody().post().uri(PageVisit.unsubscribeLink(contact) + "?tracking=1")
                .body(BodyInserters.fromMultipartData(form.build())).exchange();
        answer.expectStatus().isOk().expectHeader().doesNotExist("Set-Cookie").expectHeader().doesNotExist("Location");
        assertThat(contact.decision("newsletter").get("code").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(contact.decision("commercial-offers").get("code").stringValue()).isEqualTo("NO_BASIS");
    }

    @Test
    void recordsWhoActedAndHow() {
        RecordedContact contact = RecordedContact.subscribed();
        PageVisit.posted(PageVisit.unsubscribeLink(contact), "List-Unsubscribe", "One-Click");
        assertThat(contact.history("dpo").toString()).contains("\"ONE_CLICK\"", "\"CONTACT\"", "ConsentWithdrawn");
    }

    @Test
    void changesNothingWhenAPostAsksForNothing() {
        RecordedContact contact = RecordedContact.subscribed();
        String link = PageVisit.unsubscribeLink(contact);
        long events = PageVisit.events(contact);
        assertThat(PageVisit.posted(link, "List-Unsubscribe", "Maybe")).contains("action=\"" + link);
        ConsentServiceFixture.anybody().post().uri(link).exchange().expectStatus().isOk();
        ConsentServiceFixture.anybody().post().uri(link).contentType(MediaType.TEXT_PLAIN).bodyValue("List-Unsubscribe=One-Click")
                .exchange()
                .expectStatus().isOk();
        ConsentServiceFixture.anybody().post().uri(link).contentType(MediaType.parseMediaType("multipart/form-data;boundary=x"))
                .bodyValue("no form at all").exchange().expectStatus().isOk();
        assertThat(PageVisit.events(contact)).isEqualTo(events);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        RecordedContact contact = RecordedContact.subscribed();
        PageVisit.post(PageVisit.unsubscribeLink(contact), "List-Unsubscribe", "One-Click".repeat(10_000)).expectStatus().isEqualTo(413);
    }
}
