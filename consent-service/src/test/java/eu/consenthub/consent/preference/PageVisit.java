package eu.consenthub.consent.preference;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.platform.link.LinkKind;
import eu.consenthub.platform.link.LinkTokens;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** What a contact's browser and mail program do with the links of a mail. */
final class PageVisit {

    private PageVisit() {}

    static String unsubscribeLink(RecordedContact contact) {
        return "/u/" + ConsentServiceFixture.bean(LinkTokens.class).mint(LinkKind.UNSUBSCRIBE, contact.id(), "newsletter");
    }

    static String preferencesLink(RecordedContact contact) {
        return "/preferences/" + ConsentServiceFixture.bean(LinkTokens.class).mint(LinkKind.PREFERENCES, contact.id(), null);
    }

    static String opened(String link) {
        return body(ConsentServiceFixture.anybody().get().uri(link).exchange());
    }

    static String posted(String link, String name, String value) {
        return body(post(link, name, value));
    }

    static WebTestClient.ResponseSpec post(String link, String name, String value) {
        return ConsentServiceFixture.anybody().post().uri(link).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData(name, value)).exchange();
    }

    /** Presses the button of the way back, under this version of the text. */
    static String agreedAgain(String link, int shown) {
        return body(ConsentServiceFixture.anybody().post().uri(link).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData("action", "undo").with("shown", String.valueOf(shown))).exchange());
    }

    static String body(WebTestClient.ResponseSpec response) {
        return Objects.requireNonNull(response.expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody());
    }

    static long events(RecordedContact contact) {
        return Objects.requireNonNull(ConsentServiceFixture.database().sql("SELECT count(*) AS n FROM ledger_entry WHERE contact_id = :id")
                .bind("id", contact.id())
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one()
                .block(Duration.ofSeconds(10)));
    }
}
