package eu.consenthub.consent.listing;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Page;
import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/lists")
@Tag(name = "Lists")
final class ListController {

    private final ListIssue issue;
    private final IssuedLists lists;
    private final Purposes purposes;

    ListController(ListIssue issue, IssuedLists lists, Purposes purposes) {
        this.issue = issue;
        this.lists = lists;
        this.purposes = purposes;
    }

    @PostMapping(produces = "text/csv")
    @Operation(summary = "Issue a list for calls or letters", description = "A CSV of those who may be called, or written to, about the purpose at this moment: name, number or "
            + "postal address, function, organisation, and the reference under which a no is recorded. The list and everybody on it are put on record "
            + "first. It is good until the day that every line, the file name and the header Consent-List-Valid-Until name; ask for a decision before a call all the same. "
            + "A value that a spreadsheet could take for a formula is preceded by an apostrophe.")
    @ApiResponse(responseCode = "201", description = "The list.", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "422", description = "UNKNOWN_PURPOSE. CHANNEL_NOT_LISTED: only PHONE and POST; mails go through campaigns.")
    Mono<ResponseEntity<Flux<DataBuffer>>> issue(@Valid @RequestBody ListRequest request,
            @Parameter(hidden = true) Authentication authentication) {
        ListErrand errand = new ListErrand(authentication.getName(), purpose(Objects.requireNonNull(request.purpose())),
                channel(Objects.requireNonNull(request.channel())), Objects.requireNonNull(request.reason()),
                request.filters() == null ? ListFilters.NONE : request.filters());
        return issue.issue(errand)
                .map(list -> ListFile.of(list, issue.contacts(list)));
    }

    @GetMapping
    @Operation(summary = "List the lists that were issued", description = "Newest first: who, when, for what, how many, until when. Never the content.")
    Mono<Page<IssuedListView>> issued(
            @Parameter(description = "Length of a page.") @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(description = "Where the page before ended: its next.") @RequestParam(required = false) @Nullable String after) {
        ListCursor cursor = after == null ? ListCursor.NEWEST : ListCursor.parse(after);
        return lists.newest(cursor.issuedAt(), cursor.listId(), limit + 1)
                .collectList()
                .map(found -> Page.of(found, limit, ListCursor::after).map(IssuedListView::of));
    }

    private PurposeKey purpose(String text) {
        if (PurposeKey.isValid(text) && purposes.knows(new PurposeKey(text))) {
            return new PurposeKey(text);
        }
        throw refused("UNKNOWN_PURPOSE", "No such purpose", "The purpose is not in the catalogue.", "purpose");
    }

    private static Channel channel(Channel channel) {
        if (channel == Channel.PHONE || channel == Channel.POST) {
            return channel;
        }
        throw refused("CHANNEL_NOT_LISTED", "No lists for this channel",
                "There are lists for PHONE and POST; mails go through campaigns only.",
                "channel");
    }

    private static Problem refused(String code, String title, String detail, String field) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, title, detail, List.of(new FieldError(field, code, detail)));
    }
}
