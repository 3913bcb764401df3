package eu.consenthub.consent.receipt;

import eu.consenthub.consent.web.PageLanguage;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/**
 * Tells anybody whether a receipt is genuine. Looking at the address of a QR code tells nothing: the page asks for the receipt
 * itself, and repeats only what stands in it. The form needs no token against forgery: nothing is stored, changed or revealed
 * that its sender did not bring along, and no cookie lends it anybody's authority.
 */
@Hidden
@Controller
final class VerifyController {

    private final SubmittedForm forms;
    private final ReceiptVerification verification;
    private final VerifyPages pages;

    VerifyController(SubmittedForm forms, ReceiptVerification verification, VerifyPages pages) {
        this.forms = forms;
        this.verification = verification;
        this.pages = pages;
    }

    @GetMapping("/verify")
    ResponseEntity<String> ask(ServerHttpRequest request) {
        return pages.question(PageLanguage.of(request, null), SubmittedForm.reference(request.getQueryParams().getFirst("r")));
    }

    @PostMapping("/verify")
    Mono<ResponseEntity<String>> verify(ServerHttpRequest request) {
        PageLanguage language = PageLanguage.of(request, null);
        return forms.read(request)
                .flatMap(submitted -> verification.of(submitted).map(verdict -> pages.answer(language, submitted.reference(), verdict)))
                .onErrorResume(DataBufferLimitException.class,
                        large -> Mono.fromSupplier(() -> pages.answer(language, null, new ReceiptVerdict.TooLarge())));
    }
}
