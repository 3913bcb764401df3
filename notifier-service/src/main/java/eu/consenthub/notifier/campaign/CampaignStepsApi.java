package eu.consenthub.notifier.campaign;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sending a campaign off, holding it, letting it go on, ending it. */
@RestController
@RequestMapping("/api/campaigns/{id}")
@ResponseStatus(HttpStatus.ACCEPTED)
@Tag(name = "Campaigns")
class CampaignStepsApi {

    private final CampaignDesk desk;

    CampaignStepsApi(CampaignDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/send")
    @Operation(summary = "Send it", description = "202: SENDING, or SCHEDULED when scheduledAt lies ahead. The audience is taken once everything decided until now is known here. 409 unless DRAFT. CAMPAIGNS_SEND.")
    Mono<CampaignView> send(@PathVariable UUID id) {
        return take(id, Lifecycle.Step.SEND);
    }

    @PostMapping("/pause")
    @Operation(summary = "Hold it", description = "202: nothing more is handed over until it is resumed. 409 unless SENDING or SCHEDULED. COMMUNICATIONS.")
    Mono<CampaignView> pause(@PathVariable UUID id) {
        return take(id, Lifecycle.Step.PAUSE);
    }

    @PostMapping("/resume")
    @Operation(summary = "Let it go on", description = "202: it goes on where it was held. 409 unless PAUSED. COMMUNICATIONS.")
    Mono<CampaignView> resume(@PathVariable UUID id) {
        return take(id, Lifecycle.Step.RESUME);
    }

    @PostMapping("/cancel")
    @Operation(summary = "End it", description = "202: whoever has not got the mail never will; they count as skipped, CANCELLED. 409 once it is over. COMMUNICATIONS.")
    Mono<CampaignView> cancel(@PathVariable UUID id) {
        return take(id, Lifecycle.Step.CANCEL);
    }

    private Mono<CampaignView> take(UUID id, Lifecycle.Step step) {
        return desk.take(new CampaignId(id), step)
                .map(CampaignRefusals::orProblem)
                .map(CampaignView::of);
    }
}
