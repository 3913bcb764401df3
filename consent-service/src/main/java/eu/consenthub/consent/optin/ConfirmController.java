package eu.consenthub.consent.optin;

import eu.consenthub.consent.web.PageLanguage;
import eu.consenthub.consent.web.Pages;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** The link of the confirmation mail. Looking changes nothing, because scanners look; the button confirms, once and for all (CONS-2). */
@Hidden
@Controller
final class ConfirmController {

    private final Confirmations confirmations;
    private final ConfirmPages pages;
    private final Pages frame;

    ConfirmController(Confirmations confirmations, ConfirmPages pages, Pages frame) {
        this.confirmations = confirmations;
        this.pages = pages;
        this.frame = frame;
    }

    @GetMapping("/confirm/{token}")
    Mono<ResponseEntity<String>> look(@PathVariable String token, ServerHttpRequest request) {
        return confirmations.find(token)
                .flatMap(found -> found.email() == null
                        ? Mono.just(pages.done(found, language(found, request), path(request)))
                        : pages.question(found, language(found, request), path(request)))
                .switchIfEmpty(Mono.fromSupplier(() -> neutral(request)));
    }

    @PostMapping("/confirm/{token}")
    Mono<ResponseEntity<String>> confirm(@PathVariable String token, ServerHttpRequest request) {
        return confirmations.confirm(token)
                .map(confirmed -> pages.done(confirmed, language(confirmed, request), path(request)))
                .switchIfEmpty(Mono.fromSupplier(() -> neutral(request)));
    }

    private ResponseEntity<String> neutral(ServerHttpRequest request) {
        return frame.neutral(PageLanguage.of(request, null), path(request));
    }

    private static PageLanguage language(OptInRequest found, ServerHttpRequest request) {
        return PageLanguage.of(request, found.locale());
    }

    private static String path(ServerHttpRequest request) {
        return request.getPath().value();
    }
}
