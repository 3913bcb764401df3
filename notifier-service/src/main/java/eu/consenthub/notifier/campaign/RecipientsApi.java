package eu.consenthub.notifier.campaign;

import eu.consenthub.platform.web.Cursor;
import eu.consenthub.platform.web.Page;
import eu.consenthub.platform.web.PageRequest;
import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who a campaign reached, and on what ground. */
@RestController
@Tag(name = "Campaigns")
class RecipientsApi {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String PAGE = """
            SELECT contact_id, state, reason, locale, basis, event_id,
                wording_id, wording_version, wording_language, wording_sha256, handed_over_at, unsubscribed_at, updated_at
            FROM campaign_recipient
            WHERE campaign_id = :campaign
                AND contact_id > :after
                AND (:status = '' OR state = :status)
            ORDER BY contact_id
            LIMIT :limit
            """;

    private final Campaigns campaigns;
    private final DatabaseClient database;

    RecipientsApi(Campaigns campaigns, DatabaseClient database) {
        this.campaigns = campaigns;
        this.database = database;
    }

    @GetMapping("/api/campaigns/{id}/recipients")
    @Operation(summary = "Who got it, and why?", description = "Recipients by pseudonymous id, each with the consent event and wording it relied on; cursor-paged, filtered by status if given. COMMUNICATIONS, DPO.")
    Mono<Page<RecipientView>> recipients(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable RecipientState status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        PageRequest page = PageRequest.of(limit, after);
        UUID start = page.cursor(1)
                .map(RecipientsApi::contact)
                .orElse(FIRST);
        return campaigns.find(new CampaignId(id))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .flatMap(campaign -> page(campaign.id(), status, page.limit(), start));
    }

    private Mono<Page<RecipientView>> page(CampaignId id, @Nullable RecipientState status, int limit, UUID after) {
        return database.sql(PAGE)
                .bind("campaign", id.value())
                .bind("after", after)
                .bind("status", status == null ? "" : status.name())
                .bind("limit", limit + 1)
                .map(RecipientView::read)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, limit, row -> Cursor.of(row.contactId())));
    }

    private static UUID contact(Cursor cursor) {
        try {
            return UUID.fromString(cursor.parts().get(0));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
