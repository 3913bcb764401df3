package eu.consenthub.consent.preference;

import eu.consenthub.consent.decision.ObjectToProcessing;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.web.FormFields;
import eu.consenthub.consent.web.PageLanguage;
import eu.consenthub.platform.link.LinkKind;
import eu.consenthub.platform.link.LinkTokens;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** The preference centre of one contact, behind a personal link. */
@Hidden
@Controller
final class PreferencesController {

    private final LinkTokens links;
    private final Visitors visitors;
    private final Choices choices;
    private final ChosenChanges changes;
    private final PreferencePages pages;
    private final FormFields forms;
    private final Clock clock;

    PreferencesController(LinkTokens links, Visitors visitors, Choices choices, ChosenChanges changes, PreferencePages pages,
            FormFields forms, Clock clock) {
        this.links = links;
        this.visitors = visitors;
        this.choices = choices;
        this.changes = changes;
        this.pages = pages;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/preferences/{token}")
    Mono<ResponseEntity<String>> look(@PathVariable String token, ServerHttpRequest request) {
        return visit(token, request)
                .flatMap(visit -> pages.show(visit, clock.instant(), "", List.of(), false))
                .switchIfEmpty(Mono.fromSupplier(() -> neutral(request)));
    }

    @PostMapping("/preferences/{token}")
    Mono<ResponseEntity<String>> act(@PathVariable String token, ServerHttpRequest request) {
        return forms.read(request)
                .flatMap(form -> visit(token, request).flatMap(visit -> act(form, visit, token, request)))
                .switchIfEmpty(Mono.fromSupplier(() -> neutral(request)));
    }

    private Mono<ResponseEntity<String>> act(MultiValueMap<String, String> form, PreferenceVisit visit, String token,
            ServerHttpRequest request) {
        Instant now = clock.instant();
        String action = form.getFirst("action");
        if ("stop-everything".equals(action)) {
            ChosenChanges.Changes all = new ChosenChanges.Changes(List.of(new ObjectToProcessing(null, null, now)), List.of(), false);
            return record(visit, all, "stopped", token, request);
        }
        if (!"save".equals(action)) {
            return pages.show(visit, now, "", List.of(), false);
        }
        return changes.of(form, visit, now).flatMap(chosen -> record(visit, chosen, notice(chosen), token, request));
    }

    /** The page after it is read afresh, so that what it says is what the ledger holds. */
    private Mono<ResponseEntity<String>> record(PreferenceVisit visit, ChosenChanges.Changes chosen, String notice, String token,
            ServerHttpRequest request) {
        return choices.record(visit.contact(), chosen.commands(), Method.PREFERENCE_PAGE)
                .flatMap(holds -> visit(token, request).flatMap(after -> pages.show(after, clock.instant(), holds ? notice : "refused",
                        holds ? chosen.sentences() : List.of(), chosen.outdated())));
    }

    private static String notice(ChosenChanges.Changes chosen) {
        if (chosen.commands().isEmpty()) {
            return chosen.outdated() ? "" : "nothing";
        }
        return "saved";
    }

    private Mono<PreferenceVisit> visit(String token, ServerHttpRequest request) {
        return Mono.justOrEmpty(links.verify(token))
                .filter(claim -> claim.kind() == LinkKind.PREFERENCES)
                .flatMap(claim -> visitors.find(claim.contactId()))
                .map(visitor -> new PreferenceVisit(visitor, PageLanguage.of(request, visitor.state().profile().locale()),
                        request.getPath().value()));
    }

    private ResponseEntity<String> neutral(ServerHttpRequest request) {
        return pages.neutral(PageLanguage.of(request, null), request.getPath().value());
    }
}
