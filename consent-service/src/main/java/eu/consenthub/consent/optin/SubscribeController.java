package eu.consenthub.consent.optin;

import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.web.FormFields;
import eu.consenthub.consent.web.PageLanguage;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** The public form. Who is known and who is not cannot be learned here: only what is typed decides what is answered. */
@Hidden
@Controller
final class SubscribeController {

    private static final String FORM = "subscribe-page";

    private final SubscribePages pages;
    private final RequestDesk desk;
    private final FormFields forms;
    private final OptInSettings settings;

    SubscribeController(SubscribePages pages, RequestDesk desk, FormFields forms, OptInSettings settings) {
        this.pages = pages;
        this.desk = desk;
        this.forms = forms;
        this.settings = settings;
    }

    @GetMapping(SubscribePages.PATH)
    Mono<ResponseEntity<String>> look(ServerHttpRequest request) {
        return pages.form(SubscribeForm.blank(request.getHeaders().getFirst("Referer")), PageLanguage.of(request, null), false);
    }

    @PostMapping(SubscribePages.PATH)
    Mono<ResponseEntity<String>> ask(ServerHttpRequest request) {
        PageLanguage language = PageLanguage.of(request, null);
        return forms.read(request)
                .map(SubscribeForm::of)
                .flatMap(form -> pages.offered(language).collectList().flatMap(offered -> ask(form, language, offered)));
    }

    /** Either all of what was ticked is asked for, or the form comes back. */
    private Mono<ResponseEntity<String>> ask(SubscribeForm form, PageLanguage language, List<SubscribePages.Text> offered) {
        List<Asked> asked = offered.stream()
                .filter(text -> form.wants(text.purpose().key().value(), text.wording()))
                .map(text -> new Asked(text.purpose().key(), text.wording().id(), text.wording().version()))
                .toList();
        Optional<EmailAddress> email = form.address();
        boolean outdated = offered.stream().anyMatch(text -> form.wantedOtherwise(text.purpose().key().value(), text.wording()));
        if (email.isEmpty() || asked.isEmpty() || outdated) {
            return pages.form(form, language, true);
        }
        return desk.take(new Wish(email.get(), language.code(), FORM, form.sourceOrNull(), asked))
                .then(Mono.fromSupplier(() -> pages.accepted(form, language, settings.validity().toDays())));
    }
}
