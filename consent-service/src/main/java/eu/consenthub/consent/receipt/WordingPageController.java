package eu.consenthub.consent.receipt;

import eu.consenthub.consent.catalogue.PublishedWordings;
import eu.consenthub.consent.policy.Wording;
import eu.consenthub.consent.web.PageLanguage;
import eu.consenthub.consent.web.Pages;
import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The exact text that a receipt points to, at an address that never changes; open to everybody, as it was shown to people. */
@RestController
@Tag(name = "Catalogue")
final class WordingPageController {

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final PublishedWordings wordings;
    private final Pages pages;

    WordingPageController(PublishedWordings wordings, Pages pages) {
        this.wordings = wordings;
        this.pages = pages;
    }

    @GetMapping("/texts/{id}/{version}/{language}")
    @SecurityRequirements
    @Operation(summary = "Read one text without signing in", description = "As a page; to whoever asks for text/plain the bytes whose SHA-256 a receipt names, with the digest as ETag, so that anybody can take it anew. It never changes.")
    @ApiResponse(responseCode = "200", description = "The text.", content = {
            @Content(mediaType = "text/html", schema = @Schema(type = "string")),
            @Content(mediaType = "text/plain", schema = @Schema(type = "string"))})
    @ApiResponse(responseCode = "404", description = "There is no such version, or not in this language.")
    Mono<ResponseEntity<byte[]>> text(
            @Parameter(description = "Key of the wording.") @PathVariable @Size(max = 64) @Pattern(regexp = "[a-z0-9-]*") String id,
            @Parameter(description = "Version from 1.") @PathVariable @Min(1) int version,
            @Parameter(description = "Language of the text: fr or en.") @PathVariable @Pattern(regexp = "fr|en") String language,
            ServerHttpRequest request) {
        boolean bare = request.getHeaders().getAccept().contains(MediaType.TEXT_PLAIN);
        return wordings.text(id, version, language)
                .map(wording -> bare ? bytes(wording) : page(wording))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private static ResponseEntity<byte[]> bytes(Wording wording) {
        return ResponseEntity.ok()
                .contentType(PLAIN)
                .eTag(wording.reference().sha256().hex())
                .cacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_LANGUAGE, wording.language())
                .body(wording.text().getBytes(StandardCharsets.UTF_8));
    }

    /** In the language of the text; the other language of the page is the other text. */
    private ResponseEntity<byte[]> page(Wording wording) {
        PageLanguage language = wording.language().equals("en") ? PageLanguage.EN : PageLanguage.FR;
        String path = "/texts/" + wording.id() + "/" + wording.version() + "/" + language.other().code();
        ResponseEntity<String> page = pages.page("receipt/text", language, path,
                Map.of("wording", wording, "digest", wording.reference().sha256().hex()));
        return ResponseEntity.ok()
                .headers(page.getHeaders())
                .body(Objects.requireNonNull(page.getBody()).getBytes(StandardCharsets.UTF_8));
    }
}
