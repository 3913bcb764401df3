package eu.consenthub.consent.history;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.ledger.LedgerQuery;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.platform.security.StaffRole;
import eu.consenthub.platform.web.Cursor;
import eu.consenthub.platform.web.Page;
import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "History")
final class HistoryController {

    private final Histories histories;

    HistoryController(Histories histories) {
        this.histories = histories;
    }

    @GetMapping("/api/contacts/{id}/history")
    @Operation(summary = "Read a contact's history", description = "The ledger of one person, oldest first, also after erasure. Evidence for the DPO only.")
    Mono<Page<HistoryView>> ofContact(
            @Parameter(description = "The contact.") @PathVariable UUID id,
            @Parameter(description = "Only this purpose.") @RequestParam(required = false) @Size(max = 64) @Nullable String purpose,
            @Parameter(description = "Only this channel.") @RequestParam(required = false) @Nullable Channel channel,
            @Parameter(description = "Acts from this instant, or day in Paris, on.") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "Acts before this instant, or to the end of this day in Paris.") @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "Only events of this type.") @RequestParam(required = false) @Nullable EventType type,
            @Parameter(description = "Length of a page.") @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(description = "Where the page before ended: its next.") @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) Authentication authentication) {
        ContactId contact = new ContactId(id);
        return histories.ofContact(contact, query(purpose, channel, from, to, type), position(after), limit + 1, isDpo(authentication))
                .filter(items -> !items.isEmpty())
                .map(items -> Page.of(items, limit, item -> Cursor.of(item.sequence())))
                .switchIfEmpty(Mono.defer(() -> emptyIfKnown(contact)));
    }

    static LedgerQuery query(@Nullable String purpose, @Nullable Channel channel, @Nullable String from, @Nullable String to,
            @Nullable EventType type) {
        return new LedgerQuery(purpose == null ? null : Asked.purpose(purpose), channel, Span.from(from), Span.to(to),
                type == null ? null : type.name());
    }

    private Mono<Page<HistoryView>> emptyIfKnown(ContactId contact) {
        return histories.knows(contact)
                .filter(known -> known)
                .map(known -> new Page<HistoryView>(List.of(), null))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private static long position(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        try {
            return Long.parseLong(Cursor.parse(after, 1).parts().getFirst());
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    private static boolean isDpo(Authentication authentication) {
        return authentication.getAuthorities()
                .stream()
                .anyMatch(granted -> StaffRole.DPO.authority().equals(granted.getAuthority()));
    }
}
