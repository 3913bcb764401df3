package eu.consenthub.consent.catalogue;

import eu.consenthub.platform.web.Cursor;
import eu.consenthub.platform.web.Page;
import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/wordings")
@Tag(name = "Catalogue")
final class WordingController {

    private final WordingTexts texts;
    private final WordingPublisher publisher;

    WordingController(WordingTexts texts, WordingPublisher publisher) {
        this.texts = texts;
        this.publisher = publisher;
    }

    @GetMapping
    @Operation(summary = "List the wordings", description = "Every published text with its SHA-256 and what it asks for, by id, version and language.")
    Mono<Page<WordingView>> list(
            @Parameter(description = "Only the wording of this id.") @RequestParam(required = false) @Size(max = 64) @Pattern(regexp = "[a-z0-9-]*") @Nullable String id,
            @Parameter(description = "Length of a page.") @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(description = "Where the page before ended: its next.") @RequestParam(required = false) @Nullable String after) {
        return texts.page(after == null ? WordingCursor.START : WordingCursor.parse(after), id, limit + 1)
                .collectList()
                .map(rows -> Page.of(rows, limit, WordingController::cursor).map(WordingView::of));
    }

    @GetMapping("/{id}/versions/{version}")
    @Operation(summary = "Read one text", description = "To the letter as people saw it; the SHA-256 of its UTF-8 bytes is what the ledger and every receipt name.")
    @ApiResponse(responseCode = "200", description = "The text.")
    @ApiResponse(responseCode = "404", description = "There is no such version, or not in this language.")
    Mono<WordingView> read(
            @Parameter(description = "Key of the wording.") @PathVariable @Size(max = 64) @Pattern(regexp = "[a-z0-9-]*") String id,
            @Parameter(description = "Version from 1.") @PathVariable @Min(1) int version,
            @Parameter(description = "Language of the text: fr or en.") @RequestParam(defaultValue = "fr") @Pattern(regexp = "fr|en") String language) {
        return texts.version(id, version)
                .filter(stored -> stored.wording().language().equals(language))
                .next()
                .map(WordingView::of)
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    @PostMapping
    @Operation(summary = "Publish a wording", description = "A new text, or a further language of a version, with the purposes and channels it asks for: "
            + "a consent by it is recorded for those only. The same text again changes nothing; another text, or another reach, under a version that "
            + "exists is refused with WORDING_IMMUTABLE: publish a new version (CONS-4).")
    @ApiResponse(responseCode = "201", description = "Published.")
    @ApiResponse(responseCode = "200", description = "This very text was published before.")
    @ApiResponse(responseCode = "409", description = "WORDING_IMMUTABLE: this version has another text in this language, or asks for something else.")
    @ApiResponse(responseCode = "422", description = "UNKNOWN_PURPOSE.")
    Mono<ResponseEntity<WordingView>> publish(@Valid @RequestBody WordingRequest request) {
        return publisher.publish(request)
                .map(done -> ResponseEntity.status(done.isNew() ? HttpStatus.CREATED : HttpStatus.OK).body(WordingView.of(done.stored())));
    }

    private static Cursor cursor(StoredWording stored) {
        return Cursor.of(stored.wording().id(), stored.wording().version(), stored.wording().language());
    }
}
