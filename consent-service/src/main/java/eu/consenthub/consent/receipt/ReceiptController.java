package eu.consenthub.consent.receipt;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.web.PageLanguage;
import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Proof")
final class ReceiptController {

    private final Receipts receipts;
    private final SignedReceipts signed;
    private final KantaraReceipt kantara;
    private final ProofFiles proofFiles;
    private final JsonMapper json;

    ReceiptController(Receipts receipts, SignedReceipts signed, KantaraReceipt kantara, ProofFiles proofFiles, JsonMapper json) {
        this.receipts = receipts;
        this.signed = signed;
        this.kantara = kantara;
        this.proofFiles = proofFiles;
        this.json = json;
    }

    @GetMapping("/api/contacts/{id}/receipt")
    @Operation(summary = "Issue a receipt", description = "Proves what a contact chose, when, how and on which text, from the ledger alone: also "
            + "after erasure. The person appears as a keyed pseudonym only. Without Accept (or with */*) a compact JWS (EdDSA, keys at "
            + "/.well-known/jwks.json) over JSON-LD with the fields of ISO/IEC TS 27560 in terms of the Data Privacy Vocabulary; "
            + "application/ld+json is the same, readable and unsigned; application/vnd.kantara.consent-receipt+json the standing consents in "
            + "the Kantara form v1.1; application/pdf a proof file with the timeline, the texts, the chain and the JWS as an attachment. "
            + "An event whose day (UTC) is closed carries its Merkle inclusion proof under the day's signed root; another one says when its day will be "
            + "closed. Anybody can have the JWS or the PDF checked at /verify.")
    @ApiResponse(responseCode = "200", description = "The receipt.", content = {
            @Content(mediaType = "application/jose", schema = @Schema(type = "string", description = "Compact JWS.")),
            @Content(mediaType = "application/ld+json", schema = @Schema(type = "object")),
            @Content(mediaType = "application/vnd.kantara.consent-receipt+json", schema = @Schema(type = "object")),
            @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))})
    @ApiResponse(responseCode = "404", description = "NOT_FOUND: the ledger has no choice of this contact, or not this event.", content = @Content)
    @ApiResponse(responseCode = "422", description = "NO_STANDING_CONSENT (Kantara form only), RECEIPT_TOO_LONG.", content = @Content)
    Mono<ResponseEntity<byte[]>> receipt(
            @Parameter(description = "The contact.") @PathVariable UUID id,
            @Parameter(description = "Only this event; left out: all choices.") @RequestParam(required = false) @Nullable UUID eventId,
            @Parameter(description = "jose, jsonld, kantara or pdf, instead of Accept.") @RequestParam(required = false) @Nullable String format,
            @Parameter(description = "Language of the proof file; left out: the contact's.") @RequestParam(required = false) @Pattern(regexp = "fr|en", message = "must be fr or en") @Nullable String lang,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        ReceiptForm form = ReceiptForm.of(format, headers.getAccept());
        return receipts.of(new ContactId(id), eventId)
                .flatMap(receipt -> bytes(receipt, form, lang).map(body -> answer(receipt, form, body)))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private Mono<byte[]> bytes(Receipt receipt, ReceiptForm form, @Nullable String lang) {
        return switch (form) {
            case JOSE -> Mono.fromSupplier(() -> signed.signed(receipt));
            case JSON_LD -> Mono.fromSupplier(() -> signed.readable(receipt));
            case KANTARA -> Mono.fromSupplier(() -> kantara(receipt));
            case PDF -> proofFiles.of(receipt, "en".equals(lang == null ? receipt.locale() : lang) ? PageLanguage.EN : PageLanguage.FR);
        };
    }

    private byte[] kantara(Receipt receipt) {
        return kantara.of(receipt)
                .map(json::writeValueAsBytes)
                .orElseThrow(() -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "NO_STANDING_CONSENT", "No consent stands",
                        "The Kantara form holds standing consents only; the other forms tell the rest."));
    }

    private static ResponseEntity<byte[]> answer(Receipt receipt, ReceiptForm form, byte[] body) {
        String name = "receipt-" + receipt.id() + "." + form.word();
        return ResponseEntity.ok()
                .contentType(form.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(body);
    }
}
