package eu.consenthub.consent.optin;

import eu.consenthub.consent.catalogue.PublishedWordings;
import eu.consenthub.consent.policy.Purpose;
import eu.consenthub.consent.policy.Purposes;
import eu.consenthub.consent.policy.Wording;
import eu.consenthub.consent.web.PageLanguage;
import eu.consenthub.consent.web.Pages;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The public form and what it is answered: one box per purpose, none ticked, each beside its whole text (CONS-3, CONS-4). */
@Component
class SubscribePages {

    static final String PATH = "/subscribe";

    private final Pages pages;
    private final Purposes purposes;
    private final PublishedWordings wordings;

    SubscribePages(Pages pages, Purposes purposes, PublishedWordings wordings) {
        this.pages = pages;
        this.purposes = purposes;
        this.wordings = wordings;
    }

    /** The form; with faults, what was filled in is still there, and beside each field is said what is wrong with it. */
    Mono<ResponseEntity<String>> form(SubscribeForm form, PageLanguage language, boolean judged) {
        return offered(language)
                .map(text -> offer(text, form, language, judged))
                .collectList()
                .map(offers -> form(form, language, offers, judged));
    }

    /** The purposes that have a text in this language, each with the newest. */
    Flux<Text> offered(PageLanguage language) {
        return Flux.fromIterable(purposes.all())
                .concatMap(purpose -> wordings.newest(purpose.key() + "-web", language.code()).map(wording -> new Text(purpose, wording)));
    }

    /** The same for every address there can be. */
    ResponseEntity<String> accepted(SubscribeForm form, PageLanguage language, long days) {
        ResponseEntity<String> page = pages.page("optin/requested", language, PATH, Map.of("email", form.email().strip(), "days", days));
        return ResponseEntity.status(HttpStatus.ACCEPTED).headers(page.getHeaders()).body(page.getBody());
    }

    private ResponseEntity<String> form(SubscribeForm form, PageLanguage language, List<Offer> offers, boolean judged) {
        String emailFault = judged && form.address().isEmpty() ? (form.email().isBlank() ? "missing" : "invalid") : "";
        boolean anything = offers.stream().anyMatch(offer -> offer.ticked() || !offer.fault().isEmpty());
        String choiceFault = judged && !anything ? "missing" : "";
        ResponseEntity<String> page = pages.page("optin/subscribe", language, PATH, Map.of("email", form.email(), "source", form.source(),
                "offers", offers, "emailFault", emailFault, "choiceFault", choiceFault, "judged", judged));
        return ResponseEntity.status(judged ? HttpStatus.BAD_REQUEST : HttpStatus.OK).headers(page.getHeaders()).body(page.getBody());
    }

    private Offer offer(Text text, SubscribeForm form, PageLanguage language, boolean judged) {
        String key = text.purpose().key().value();
        String[] paragraphs = text.wording().text().split("\n\n", 2);
        boolean otherwise = judged && form.wantedOtherwise(key, text.wording());
        return new Offer("want-" + key, SubscribeForm.want(key, text.wording()), text.purpose().titleIn(language.code()), paragraphs[0],
                paragraphs.length > 1 ? paragraphs[1] : "", form.wants(key, text.wording()), otherwise ? "changed" : "");
    }

    /** A purpose and the text one agrees to. */
    record Text(Purpose purpose, Wording wording) {}
}
