package eu.consenthub.notifier.campaign;

import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Watching a campaign. */
@RestController
@RequestMapping("/api/campaigns/{id}/progress")
@Tag(name = "Campaigns")
class ProgressApi {

    private static final Duration EVERY = Duration.ofMillis(500);

    private final ProgressBoard board;

    ProgressApi(ProgressBoard board) {
        this.board = board;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How far is it?", description = "Counts of recipients, and in words what it waits for. COMMUNICATIONS.")
    Mono<ProgressView> now(@PathVariable UUID id) {
        return board.of(new CampaignId(id))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Watch it", description = "The same as server-sent events: at once, then on each change, until the campaign is over. COMMUNICATIONS.")
    Flux<ProgressView> live(@PathVariable UUID id) {
        return Flux.interval(Duration.ZERO, EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> now(id), 1)
                .distinctUntilChanged()
                .takeUntil(ProgressApi::isOver);
    }

    private static boolean isOver(ProgressView progress) {
        return switch (progress.status()) {
            case DRAFT, SCHEDULED, SENDING, PAUSED -> false;
            case CANCELLED, COMPLETED -> true;
        };
    }
}
