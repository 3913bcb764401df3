package eu.consenthub.consent.optin;

import eu.consenthub.consent.catalogue.PublishedWordings;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import eu.consenthub.platform.web.FieldCode;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Subscriptions")
final class SubscriptionController {

    private final RequestDesk desk;
    private final Purposes purposes;
    private final PublishedWordings wordings;

    SubscriptionController(RequestDesk desk, Purposes purposes, PublishedWordings wordings) {
        this.desk = desk;
        this.purposes = purposes;
        this.wordings = wordings;
    }

    @PostMapping("/api/public/subscriptions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @SecurityRequirements
    @Operation(summary = "Ask to subscribe", description = "For a site's own form, without credentials. The owner of the address is asked by mail to confirm, at most once per purpose while a request is open; known, subscribed and unknown addresses are answered alike. Other origins must be named in hub.opt-in.origins.")
    @ApiResponse(responseCode = "202", description = "Taken in, whatever the address.")
    @ApiResponse(responseCode = "422", description = "UNKNOWN_PURPOSE, UNKNOWN_WORDING.")
    Mono<Void> ask(@Valid @RequestBody SubscriptionRequest request) {
        EmailAddress email = EmailAddress.parse(Objects.requireNonNull(request.email()))
                .orElseThrow(() -> Problem.invalid(FieldError.of(FieldCode.INVALID_EMAIL, "email")));
        String locale = Objects.requireNonNull(request.locale());
        String formId = Objects.requireNonNull(request.formId());
        String source = SubscribeForm.page(request.source());
        return Flux.fromIterable(boxes(request).values())
                .concatMap(asked -> known(asked, locale))
                .collectList()
                .flatMap(asked -> desk.take(new Wish(email, locale, formId, source.isEmpty() ? null : source, asked)));
    }

    /** The last box of a purpose counts, should a form have two. */
    private static Map<String, SubscriptionRequest.Box> boxes(SubscriptionRequest request) {
        Map<String, SubscriptionRequest.Box> boxes = new LinkedHashMap<>();
        Objects.requireNonNull(request.purposes()).forEach(box -> boxes.put(Objects.requireNonNull(box.purpose()), box));
        return boxes;
    }

    private Mono<Asked> known(SubscriptionRequest.Box box, String locale) {
        String purpose = Objects.requireNonNull(box.purpose());
        String id = Objects.requireNonNull(box.wordingId());
        int version = Objects.requireNonNull(box.wordingVersion());
        if (!PurposeKey.isValid(purpose) || !purposes.knows(new PurposeKey(purpose))) {
            return Mono.error(unknown("UNKNOWN_PURPOSE", "No such purpose", "purposes.purpose", "The purpose is not in the catalogue."));
        }
        return wordings.learn(id, version)
                .then(Mono.defer(() -> Mono.justOrEmpty(wordings.find(id, version, locale))))
                .filter(wording -> wordings.cover(wording, new PurposeKey(purpose), Channel.EMAIL))
                .filterWhen(wording -> wordings.carries(id, version))
                .map(wording -> new Asked(new PurposeKey(purpose), id, version))
                .switchIfEmpty(Mono.error(() -> unknown("UNKNOWN_WORDING", "No such wording", "purposes.wordingId",
                        "No such text for this purpose is published in this language, or one that changes what matters has replaced it.")));
    }

    private static Problem unknown(String code, String title, String field, String sentence) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, title, sentence, List.of(new FieldError(field, code, sentence)));
    }
}
