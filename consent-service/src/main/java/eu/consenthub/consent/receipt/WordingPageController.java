package eu.consenthub.consent.receipt;

import eu.consenthub.consent.catalogue.PublishedWordings;
import eu.consenthub.consent.policy.Wording;
import eu.consenthub.consent.web.PageLanguage;
import eu.consenthub.consent.web.Pages;
import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Mono;

/** The exact text that a receipt points to, at an address that never changes; open to everybody, as it was shown to people. */
@Hidden
@Controller
final class WordingPageController {

    private final PublishedWordings wordings;
    private final Pages pages;

    WordingPageController(PublishedWordings wordings, Pages pages) {
        this.wordings = wordings;
        this.pages = pages;
    }

    @GetMapping("/texts/{id}/{version}/{language}")
    Mono<ResponseEntity<String>> text(@PathVariable String id, @PathVariable int version, @PathVariable String language) {
        return wordings.text(id, version, language)
                .map(this::page)
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    /** In the language of the text; the other language of the page is the other text. */
    private ResponseEntity<String> page(Wording wording) {
        PageLanguage language = wording.language().equals("en") ? PageLanguage.EN : PageLanguage.FR;
        String path = "/texts/" + wording.id() + "/" + wording.version() + "/" + language.other().code();
        return pages.page("receipt/text", language, path, Map.of("wording", wording, "digest", wording.reference().sha256().hex()));
    }
}
