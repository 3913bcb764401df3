package eu.consenthub.notifier.campaign;

import eu.consenthub.platform.web.FieldCode;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Page;
import eu.consenthub.platform.web.PageRequest;
import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Writing and reading campaigns. */
@RestController
@RequestMapping("/api/campaigns")
@Tag(name = "Campaigns", description = "What is to be said, to whom; sending it and watching it")
class CampaignApi {

    private final CampaignDesk desk;
    private final Campaigns campaigns;
    private final CampaignList list;
    private final CampaignSettings settings;

    CampaignApi(CampaignDesk desk, Campaigns campaigns, CampaignList list, CampaignSettings settings) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.list = list;
        this.settings = settings;
    }

    @PostMapping
    @Operation(summary = "Write a campaign", description = "Answers 201 with the campaign as a DRAFT; nothing is sent before POST …/send. COMMUNICATIONS.")
    Mono<ResponseEntity<CampaignView>> create(@RequestBody CampaignForm form) {
        check(form, false);
        return desk.create(form.draft())
                .map(CampaignApi::created);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change a campaign", description = "Replaces words, audience and schedule of a DRAFT or SCHEDULED campaign; 409 ILLEGAL_TRANSITION afterwards. COMMUNICATIONS.")
    Mono<CampaignView> revise(@PathVariable UUID id, @RequestBody CampaignForm form) {
        check(form, false);
        return campaigns.find(new CampaignId(id))
                .doOnNext(campaign -> check(form, campaign.status() == CampaignStatus.SCHEDULED))
                .then(Mono.defer(() -> desk.revise(new CampaignId(id), form.draft())))
                .map(CampaignRefusals::orProblem)
                .map(CampaignView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a campaign", description = "COMMUNICATIONS.")
    Mono<CampaignView> read(@PathVariable UUID id) {
        return campaigns.find(new CampaignId(id))
                .map(CampaignView::of)
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    @GetMapping
    @Operation(summary = "List campaigns", description = "Newest first, cursor-paged, filtered by status if given. COMMUNICATIONS.")
    Mono<Page<CampaignList.Item>> list(
            @RequestParam(required = false) @Nullable CampaignStatus status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return list.page(status, PageRequest.of(limit, after));
    }

    private void check(CampaignForm form, boolean scheduled) {
        List<FieldError> errors = new ArrayList<>(CampaignCheck.of(form, settings.purposes()));
        if (scheduled && form.scheduledAt() == null) {
            errors.add(FieldError.of(FieldCode.REQUIRED, "scheduledAt"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static ResponseEntity<CampaignView> created(Campaign campaign) {
        return ResponseEntity.created(URI.create("/api/campaigns/" + campaign.id())).body(CampaignView.of(campaign));
    }
}
