package eu.consenthub.consent.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

@RestController
@Tag(name = "Proof")
final class ExportController {

    private final LedgerExport export;

    ExportController(LedgerExport export) {
        this.export = export;
    }

    @GetMapping(path = "/api/ledger/export", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(summary = "Export the ledger for checking elsewhere", description = "One JSON object a line, all of one moment: the ledger's name, the public "
            + "keys, the signed roots, every entry with all that is hashed, the heads of the chains, and a last line that counts the "
            + "others. Pseudonymous: commitments to evidence, never evidence. Check it with the verifier: verify export.ndjson.")
    @ApiResponse(responseCode = "200", description = "The lines.", content = @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(type = "object")))
    Flux<DataBuffer> export(@Parameter(hidden = true) ServerHttpResponse response) {
        response.getHeaders().set("Content-Disposition", "attachment; filename=\"ledger.ndjson\"");
        return export.lines().map(response.bufferFactory()::wrap);
    }
}
