package eu.consenthub.consent.catalogue;

import eu.consenthub.consent.policy.Wording;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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
    private final PublishedWordings published;

    WordingController(WordingTexts texts, PublishedWordings published) {
        this.texts = texts;
        this.published = published;
    }

    @GetMapping
    @Operation(summary = "List the wordings", description = "Every published text with its SHA-256, by id, version and language.")
    Mono<Page<WordingView>> list(
            @Parameter(description = "Only the wording of this id.") @RequestParam(required = false) @Size(max = 64) @Pattern(regexp = "[a-z0-9-]*") @Nullable String id,
            @Parameter(description = "Length of a page.") @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(description = "Where the page before ended: its next.") @RequestParam(required = false) @Nullable String after) {
        return texts.page(after == null ? WordingCursor.START : WordingCursor.parse(after), id, limit + 1)
                .collectList()
                .map(rows -> Page.of(rows, limit, WordingController::cursor).map(WordingView::of));
    }

    @PostMapping
    @Operation(summary = "Publish a wording", description = "A new text, or a further language of a version. The same text again changes nothing; "
            + "another text under a version that exists is refused with WORDING_IMMUTABLE: publish a new version (CONS-4).")
    @ApiResponse(responseCode = "201", description = "Published.")
    @ApiResponse(responseCode = "200", description = "This very text was published before.")
    @ApiResponse(responseCode = "409", description = "WORDING_IMMUTABLE: this version has another text in this language.")
    Mono<ResponseEntity<WordingView>> publish(@Valid @RequestBody WordingRequest request) {
        return version(request)
                .map(version -> wording(request, version))
                .flatMap(wording -> texts.add(wording)
                        .flatMap(isNew -> answer(wording, isNew)));
    }

    private Mono<Integer> version(WordingRequest request) {
        return request.version() != null
                ? Mono.just(request.version())
                : texts.latest(Objects.requireNonNull(request.id())).map(latest -> latest + 1);
    }

    private Mono<ResponseEntity<WordingView>> answer(Wording wording, boolean isNew) {
        return texts.version(wording.id(), wording.version())
                .filter(stored -> stored.wording().language().equals(wording.language()))
                .next()
                .map(stored -> answer(wording, stored, isNew));
    }

    private ResponseEntity<WordingView> answer(Wording wanted, StoredWording stored, boolean isNew) {
        if (!stored.wording().text().equals(wanted.text())) {
            throw Problem.conflict("WORDING_IMMUTABLE", "A wording never changes",
                    "This version has another text in this language; publish a new version.");
        }
        published.remember(stored.wording());
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(WordingView.of(stored));
    }

    private static Wording wording(WordingRequest request, int version) {
        return new Wording(Objects.requireNonNull(request.id()), version, Objects.requireNonNull(request.language()),
                Objects.requireNonNull(request.text()));
    }

    private static Cursor cursor(StoredWording stored) {
        return Cursor.of(stored.wording().id(), stored.wording().version(), stored.wording().language());
    }
}
