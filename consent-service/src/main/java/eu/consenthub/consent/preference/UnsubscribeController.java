package eu.consenthub.consent.preference;

import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.decision.ObjectToProcessing;
import eu.consenthub.consent.decision.WithdrawConsent;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.web.FormFields;
import eu.consenthub.consent.web.PageLanguage;
import eu.consenthub.platform.link.LinkClaim;
import eu.consenthub.platform.link.LinkKind;
import eu.consenthub.platform.link.LinkTokens;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** The link of every mail. Looking changes nothing, however often and with whatever headers; only a POST acts (RFC 8058, UNSUB-1 to UNSUB-4). */
@Hidden
@Controller
final class UnsubscribeController {

    private final LinkTokens links;
    private final Visitors visitors;
    private final Choices choices;
    private final Agreements agreements;
    private final UnsubscribePages pages;
    private final FormFields forms;
    private final Clock clock;

    UnsubscribeController(LinkTokens links, Visitors visitors, Choices choices, Agreements agreements, UnsubscribePages pages,
            FormFields forms, Clock clock) {
        this.links = links;
        this.visitors = visitors;
        this.choices = choices;
        this.agreements = agreements;
        this.pages = pages;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/u/{token}")
    Mono<ResponseEntity<String>> look(@PathVariable String token, ServerHttpRequest request) {
        return visit(token, request)
                .flatMap(pages::question)
                .switchIfEmpty(Mono.fromSupplier(() -> neutral(request)));
    }

    @PostMapping("/u/{token}")
    Mono<ResponseEntity<String>> act(@PathVariable String token, ServerHttpRequest request) {
        return forms.read(request)
                .flatMap(form -> visit(token, request).flatMap(visit -> act(form, visit)))
                .switchIfEmpty(Mono.fromSupplier(() -> neutral(request)));
    }

    private Mono<ResponseEntity<String>> act(MultiValueMap<String, String> form, UnsubscribeVisit visit) {
        return switch (UnsubscribeAction.of(form)) {
            case ONE_CLICK -> done(visit, stop(visit), Method.ONE_CLICK, pages.stopped(visit, "done"));
            case STOP -> done(visit, stop(visit), Method.PREFERENCE_PAGE, pages.stopped(visit, "done"));
            case STOP_EVERYTHING ->
                done(visit, stopEverything(), Method.PREFERENCE_PAGE, Mono.fromSupplier(() -> pages.everythingStopped(visit)));
            case UNDO -> undo(visit, form.getFirst("shown"));
            case LOOK -> pages.question(visit);
        };
    }

    private Mono<ResponseEntity<String>> done(UnsubscribeVisit visit, Command command, Method method, Mono<ResponseEntity<String>> page) {
        return choices.record(visit.contact(), List.of(command), method)
                .filter(holds -> holds)
                .flatMap(holds -> page);
    }

    private Command stop(UnsubscribeVisit visit) {
        return new WithdrawConsent(visit.purpose(), Channel.EMAIL, clock.instant());
    }

    private Command stopEverything() {
        return new ObjectToProcessing(null, null, clock.instant());
    }

    /** Agreed to is what was shown; if that does not hold any more, what does is shown. */
    private Mono<ResponseEntity<String>> undo(UnsubscribeVisit visit, @Nullable String shown) {
        return agreements.yes(visit.purpose(), Channel.EMAIL, visit.language(), shown, clock.instant())
                .map(yes -> done(visit, yes, Method.PREFERENCE_PAGE, Mono.fromSupplier(() -> pages.resumed(visit))))
                .defaultIfEmpty(pages.stopped(visit, "changed"))
                .flatMap(answer -> answer);
    }

    private Mono<UnsubscribeVisit> visit(String token, ServerHttpRequest request) {
        return Mono.justOrEmpty(links.verify(token))
                .filter(claim -> claim.kind() == LinkKind.UNSUBSCRIBE && claim.purpose() != null && PurposeKey.isValid(claim.purpose()))
                .flatMap(claim -> visitors.find(claim.contactId()).map(visitor -> visit(claim, visitor, request)));
    }

    private static UnsubscribeVisit visit(LinkClaim claim, Visitor visitor, ServerHttpRequest request) {
        PageLanguage language = PageLanguage.of(request, visitor.state().profile().locale());
        return new UnsubscribeVisit(visitor, new PurposeKey(String.valueOf(claim.purpose())), language, request.getPath().value());
    }

    private ResponseEntity<String> neutral(ServerHttpRequest request) {
        return pages.neutral(PageLanguage.of(request, null), request.getPath().value());
    }
}
