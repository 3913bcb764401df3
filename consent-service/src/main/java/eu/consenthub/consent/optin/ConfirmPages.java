package eu.consenthub.consent.optin;

import eu.consenthub.consent.catalogue.PublishedWordings;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Wording;
import eu.consenthub.consent.web.MaskedAddress;
import eu.consenthub.consent.web.PageLanguage;
import eu.consenthub.consent.web.Pages;
import eu.consenthub.consent.web.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The pages behind the link of a confirmation mail: what will be confirmed, and that it is. */
@Component
class ConfirmPages {

    private final Pages pages;
    private final PublishedWordings wordings;

    ConfirmPages(Pages pages, PublishedWordings wordings) {
        this.pages = pages;
        this.wordings = wordings;
    }

    /** What is agreed to stands in the language it was asked for in, whatever the language of the page around it. */
    Mono<ResponseEntity<String>> question(OptInRequest request, PageLanguage language, String path) {
        return Flux.fromIterable(request.asked())
                .concatMap(asked -> wordings.text(asked.wordingId(), asked.wordingVersion(), request.locale()))
                .map(Wording::text)
                .collectList()
                .map(texts -> pages.page("optin/confirm", language, path, Map.of("address", address(request), "textLang", request.locale(),
                        "titles", titles(request, language), "texts", texts)));
    }

    /** The same right after the button and on every later visit. */
    ResponseEntity<String> done(OptInRequest request, PageLanguage language, String path) {
        return pages.page("optin/confirmed", language, path, Map.of("titles", titles(request, language)));
    }

    private List<String> titles(OptInRequest request, PageLanguage language) {
        Words words = pages.words(language);
        List<PurposeKey> purposes = request.asked().stream().map(Asked::purpose).toList();
        return purposes.stream().map(words::the).toList();
    }

    private static String address(OptInRequest request) {
        return Optional.ofNullable(request.email()).map(EmailAddress::asGiven).map(MaskedAddress::of).orElse("");
    }
}
