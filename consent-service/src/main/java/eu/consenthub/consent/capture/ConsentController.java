package eu.consenthub.consent.capture;

import eu.consenthub.consent.contact.ContactId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Consents")
final class ConsentController {

    private static final String KEY = "1 to 200 visible ASCII characters. The same key with the same body gives the same answer (200) and records nothing; "
            + "with another body it is refused with IDEMPOTENCY_CONFLICT.";

    private final Recorder recorder;
    private final ArrayRecorder arrays;

    ConsentController(Recorder recorder, ArrayRecorder arrays) {
        this.recorder = recorder;
        this.arrays = arrays;
    }

    @PostMapping(path = "/api/contacts/{id}/consents", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Record an act of a contact", description = "Consent, refusal, withdrawal, objection, information, pause or its end, "
            + "in force once answered. OBJECT without purpose or channel stands for all of them.")
    @ApiResponse(responseCode = "201", description = "Recorded.", content = @Content(schema = @Schema(implementation = ConsentView.class)))
    @ApiResponse(responseCode = "200", description = "It was so already, or the idempotency key came before; the event it rests on.", content = @Content(schema = @Schema(implementation = ConsentView.class)))
    @ApiResponse(responseCode = "409", description = "OBJECTED, WITHDRAWN or REFUSED: only a later act of the person undoes a stop. ERASED. IDEMPOTENCY_CONFLICT.")
    @ApiResponse(responseCode = "422", description = "UNKNOWN_PURPOSE, UNKNOWN_WORDING, WORDING_REQUIRED, WORDING_MISMATCH, INVALID_BASIS, INSUFFICIENT_PROOF, FUTURE_DATE, PAST_DATE, BLOCKED_CATEGORY.")
    Mono<ResponseEntity<Object>> ofContact(
            @Parameter(description = "The contact.") @PathVariable UUID id,
            @Parameter(description = KEY) @RequestHeader(name = IdempotencyHeader.NAME, required = false) @Nullable String idempotencyKey,
            @RequestBody ConsentRequest request,
            @Parameter(hidden = true) Authentication authentication) {
        return recorder.ofContact(new ContactId(id), request, Caller.of(authentication), IdempotencyHeader.checked(idempotencyKey))
                .map(ConsentAnswer::entity);
    }

    @PostMapping(path = "/api/consents", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Record acts of contacts by address", description = "Finds or creates the contact by its e-mail address and records the act, in one call. "
            + "An array of at most 1,000 acts is answered with 200 and one element each, in order: its status, and the event or the problem; one that is refused spoils no other.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(schema = @Schema(oneOf = {
            ConsentRequest.class, ConsentRequest[].class})))
    @ApiResponse(responseCode = "201", description = "Recorded.", content = @Content(schema = @Schema(implementation = ConsentView.class)))
    @ApiResponse(responseCode = "200", description = "An array: each element's answer. A single act: it was so already, or the idempotency key came before.", content = @Content(schema = @Schema(oneOf = {
            ConsentView.class, ElementView[].class})))
    @ApiResponse(responseCode = "409", description = "As for one contact.")
    @ApiResponse(responseCode = "422", description = "As for one contact.")
    Mono<ResponseEntity<Object>> byEmail(
            @Parameter(description = KEY) @RequestHeader(name = IdempotencyHeader.NAME, required = false) @Nullable String idempotencyKey,
            @RequestBody ConsentBody body,
            @Parameter(hidden = true) Authentication authentication) {
        Caller caller = Caller.of(authentication);
        String key = IdempotencyHeader.checked(idempotencyKey);
        return switch (body) {
            case ConsentBody.One one -> recorder.byEmail(one.request(), caller, key).map(ConsentAnswer::entity);
            case ConsentBody.Many many -> arrays.record(many.elements(), caller, key).map(ResponseEntity::ok);
        };
    }
}
