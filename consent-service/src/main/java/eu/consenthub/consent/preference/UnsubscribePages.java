package eu.consenthub.consent.preference;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.web.PageLanguage;
import eu.consenthub.consent.web.Pages;
import eu.consenthub.consent.web.Words;
import eu.consenthub.platform.link.LinkKind;
import eu.consenthub.platform.link.LinkTokens;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The pages behind an unsubscribe link: the question, what was done, and the way back. */
@Component
class UnsubscribePages {

    private final Pages pages;
    private final Agreements agreements;
    private final LinkTokens links;

    UnsubscribePages(Pages pages, Agreements agreements, LinkTokens links) {
        this.pages = pages;
        this.agreements = agreements;
        this.links = links;
    }

    /** The question; or, to somebody who has said stop already, that it is so. */
    Mono<ResponseEntity<String>> question(UnsubscribeVisit visit) {
        return visit.isStopped() ? stopped(visit, "already") : Mono.just(page("preference/unsubscribe", visit, model(visit)));
    }

    /** @param notice done: right after the act; already: looked at again; changed: the text of the way back is not what was agreed to */
    Mono<ResponseEntity<String>> stopped(UnsubscribeVisit visit, String notice) {
        return agreements.text(visit.purpose(), Channel.EMAIL, visit.language())
                .map(text -> Map.<String, Object>of("notice", notice, "agreement", text.text(), "shown", text.version()))
                .defaultIfEmpty(Map.of("notice", notice, "agreement", ""))
                .map(more -> page("preference/stopped", visit, model(visit, more)));
    }

    ResponseEntity<String> everythingStopped(UnsubscribeVisit visit) {
        return page("preference/stopped-everything", visit, model(visit));
    }

    ResponseEntity<String> resumed(UnsubscribeVisit visit) {
        return page("preference/resumed", visit, model(visit));
    }

    ResponseEntity<String> neutral(PageLanguage language, String path) {
        return pages.neutral(language, path);
    }

    private ResponseEntity<String> page(String template, UnsubscribeVisit visit, Map<String, Object> model) {
        return pages.page(template, visit.language(), visit.path(), model);
    }

    private Map<String, Object> model(UnsubscribeVisit visit) {
        return model(visit, Map.of());
    }

    private Map<String, Object> model(UnsubscribeVisit visit, Map<String, Object> more) {
        Words words = pages.words(visit.language());
        String token = links.mint(LinkKind.PREFERENCES, visit.contact().value(), null);
        Map<String, Object> model = new HashMap<>(more);
        model.put("address", visit.visitor().maskedAddress());
        model.put("the", words.the(visit.purpose()));
        model.put("thisOne", words.thisOne(visit.purpose()));
        model.put("preferences", "/preferences/" + token + "?lang=" + visit.language().code());
        return model;
    }
}
