package eu.consenthub.consent.history;

import eu.consenthub.consent.policy.Channel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The whole ledger as it is read, some hundred entries to a buffer; the pace is the reader's. */
@RestController
@Tag(name = "History")
final class LedgerStreamController {

    private final Histories histories;
    private final HistoryLines lines;

    LedgerStreamController(Histories histories, HistoryLines lines) {
        this.histories = histories;
        this.lines = lines;
    }

    @GetMapping(path = "/api/history", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(summary = "Stream the ledger", description = "Every entry in the order of recording, one JSON object a line; with Accept: text/csv one line of CSV each, after a header.")
    @ApiResponse(responseCode = "200", description = "The entries.", content = {
            @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(implementation = HistoryView.class)),
            @Content(mediaType = "text/csv", schema = @Schema(type = "string"))})
    Flux<DataBuffer> asJson(
            @Parameter(description = "Only this purpose.") @RequestParam(required = false) @Size(max = 64) @Nullable String purpose,
            @Parameter(description = "Only this channel.") @RequestParam(required = false) @Nullable Channel channel,
            @Parameter(description = "Acts from this instant, or day in Paris, on.") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "Acts before this instant, or to the end of this day in Paris.") @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "Only events of this type.") @RequestParam(required = false) @Nullable EventType type,
            @Parameter(hidden = true) ServerHttpResponse response) {
        return histories.whole(HistoryController.query(purpose, channel, from, to, type))
                .map(entries -> response.bufferFactory().wrap(lines.json(entries)));
    }

    @GetMapping(path = "/api/history", produces = "text/csv")
    @Operation(summary = "Stream the ledger", description = "Every entry in the order of recording, one JSON object a line; with Accept: text/csv one line of CSV each, after a header.")
    Flux<DataBuffer> asCsv(
            @Parameter(description = "Only this purpose.") @RequestParam(required = false) @Size(max = 64) @Nullable String purpose,
            @Parameter(description = "Only this channel.") @RequestParam(required = false) @Nullable Channel channel,
            @Parameter(description = "Acts from this instant, or day in Paris, on.") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "Acts before this instant, or to the end of this day in Paris.") @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "Only events of this type.") @RequestParam(required = false) @Nullable EventType type,
            @Parameter(hidden = true) ServerHttpResponse response) {
        response.getHeaders().set("Content-Disposition", "attachment; filename=\"history.csv\"");
        Mono<byte[]> header = Mono.just(HistoryLines.CSV_HEADER);
        return Flux.concat(header, histories.whole(HistoryController.query(purpose, channel, from, to, type)).map(HistoryLines::csv))
                .map(response.bufferFactory()::wrap);
    }
}
