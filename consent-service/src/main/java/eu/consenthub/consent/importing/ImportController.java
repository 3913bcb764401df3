package eu.consenthub.consent.importing;

import eu.consenthub.platform.web.Cursor;
import eu.consenthub.platform.web.Page;
import eu.consenthub.platform.web.PageRequest;
import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports")
final class ImportController {

    private final ImportReception reception;
    private final Imports imports;
    private final ImportWorker worker;

    ImportController(ImportReception reception, Imports imports, ImportWorker worker) {
        this.reception = reception;
        this.imports = imports;
        this.worker = worker;
    }

    /** What the multipart form holds, for the description of the API; the parts themselves are read as they come. */
    @Schema(name = "ImportUpload")
    record UploadForm(
            @Schema(description = "CSV, UTF-8, comma or semicolon, header in English or French.", type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED) String file,
            @Schema(description = "For a file with column names of its own: a JSON object, column of the file to our column.", example = "{\"Adresse mail\":\"email\"}") @Nullable String mapping) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Import contacts with their proof", description = "One contact a line, each taken or refused as a whole. Answers when the "
            + "file is stored; it is then taken in, also across a restart. The same file again changes nothing.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = UploadForm.class))))
    @ApiResponse(responseCode = "202", description = "Stored.")
    @ApiResponse(responseCode = "400", description = "The header names an unknown or a duplicate column, or the file is no UTF-8 text; nothing is kept.")
    @ApiResponse(responseCode = "413", description = "The file is larger than the configured limit.")
    Mono<ImportIdView> receive(@org.springframework.web.bind.annotation.RequestBody Flux<PartEvent> parts) {
        return reception.receive(parts)
                .doOnSuccess(id -> worker.nudge())
                .map(ImportIdView::new);
    }

    @GetMapping
    @Operation(summary = "List the imports", description = "Newest first.")
    Mono<Page<ImportView>> list(
            @Parameter(description = "Length of a page, at most 500.") @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(description = "Where the page before ended: its next.") @RequestParam(required = false) @Nullable String after) {
        PageRequest page = PageRequest.of(limit, after);
        Position position = page.cursor(2)
                .map(Position::of)
                .orElse(Position.START);
        return imports.page(position.before(), position.after(), page.limit() + 1)
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), row -> Cursor.of(row.receivedAt(), row.importId())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Follow an import", description = "How far it is and what it came to so far. With Accept: text/event-stream live, until it is finished.")
    Mono<ImportView> find(@Parameter(description = "The import.") @PathVariable UUID id) {
        return imports.find(id)
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private record Position(Instant before, UUID after) {

        private static final Position START = new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

        private static Position of(Cursor cursor) {
            try {
                return new Position(Instant.parse(cursor.parts().get(0)), UUID.fromString(cursor.parts().get(1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Cursor.invalid();
            }
        }
    }
}
