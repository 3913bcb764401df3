package eu.consenthub.consent.importing;

import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What of an import is streamed: its progress while it runs, its refused lines however many there are. */
@RestController
@Tag(name = "Imports")
final class ImportStreams {

    private static final Duration GLANCE = Duration.ofMillis(300);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int LINES_AT_ONCE = 200;

    private final Imports imports;
    private final ImportProgress progress;

    ImportStreams(Imports imports, ImportProgress progress) {
        this.imports = imports;
        this.progress = progress;
    }

    @Hidden
    @GetMapping(path = "/api/imports/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<ResponseEntity<Flux<ImportView>>> follow(@Parameter(description = "The import.") @PathVariable UUID id) {
        Flux<ImportView> views = Flux.interval(Duration.ZERO, GLANCE)
                .onBackpressureDrop()
                .concatMap(tick -> imports.find(id), 1)
                .distinctUntilChanged()
                .takeUntil(view -> view.status().isFinished());
        return imports.find(id)
                .map(known -> ResponseEntity.ok(views))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    @GetMapping("/api/imports/{id}/errors.csv")
    @Operation(summary = "Every refused line", description = "CSV with the columns line, field, code, message; a line with several reasons comes several times. Never repeats what the line said.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    Mono<ResponseEntity<Flux<DataBuffer>>> errors(@Parameter(description = "The import.") @PathVariable UUID id) {
        Flux<DataBuffer> lines = Flux.concat(Mono.just("line,field,code,message\n"), progress.faults(id).map(ImportStreams::line))
                .buffer(LINES_AT_ONCE)
                .map(some -> DefaultDataBufferFactory.sharedInstance.wrap(String.join("", some).getBytes(StandardCharsets.UTF_8)));
        ContentDisposition name = ContentDisposition.attachment().filename("import-" + id + "-errors.csv").build();
        return imports.find(id)
                .map(known -> ResponseEntity.ok()
                        .contentType(CSV)
                        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                        .body(lines))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private static String line(LineFault fault) {
        return fault.line() + "," + fault.field() + "," + fault.code() + ",\"" + fault.message().replace("\"", "\"\"") + "\"\n";
    }
}
