package eu.consenthub.consent.catalogue;

import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Every text people were shown, for whoever holds a receipt that names it: the bytes themselves, so that anybody can take their digest. */
@RestController
@Tag(name = "Catalogue")
final class PublicWordings {

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final PublishedWordings wordings;

    PublicWordings(PublishedWordings wordings) {
        this.wordings = wordings;
    }

    @GetMapping("/wordings/{id}/{version}/{language}")
    @Operation(summary = "Read one text without signing in", description = "The bytes whose SHA-256 a receipt names; the digest is also the ETag. It never changes, so it may be kept for ever.")
    @ApiResponse(responseCode = "200", description = "The text.", content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = "There is no such version, or not in this language.")
    Mono<ResponseEntity<byte[]>> read(
            @Parameter(description = "Key of the wording.") @PathVariable @Size(max = 64) @Pattern(regexp = "[a-z0-9-]*") String id,
            @Parameter(description = "Version from 1.") @PathVariable @Min(1) int version,
            @Parameter(description = "Language of the text: fr or en.") @PathVariable @Pattern(regexp = "fr|en") String language) {
        return wordings.text(id, version, language)
                .map(wording -> ResponseEntity.ok()
                        .contentType(PLAIN)
                        .eTag(wording.reference().sha256().hex())
                        .cacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                        .header(HttpHeaders.CONTENT_LANGUAGE, language)
                        .body(wording.text().getBytes(StandardCharsets.UTF_8)))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }
}
