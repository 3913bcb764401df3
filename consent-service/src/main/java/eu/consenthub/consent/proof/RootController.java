package eu.consenthub.consent.proof;

import eu.consenthub.platform.web.Cursor;
import eu.consenthub.platform.web.Page;
import eu.consenthub.platform.web.PageRequest;
import eu.consenthub.verifier.root.SignedRoot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Proof")
final class RootController {

    /** Later than any day there will be a root of. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Roots roots;
    private final Timestamps timestamps;

    RootController(Roots roots, Timestamps timestamps) {
        this.roots = roots;
        this.timestamps = timestamps;
    }

    @GetMapping("/api/ledger/roots")
    @Operation(summary = "List the roots", description = "The signed root of each finished day (UTC), newest first. Keep a copy where the hub cannot "
            + "reach it: nobody can change the ledger of that day any more without contradicting it.")
    Mono<Page<RootView>> roots(
            @Parameter(description = "Length of a page, at most 500.") @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(description = "Where the page before ended: its next.") @RequestParam(required = false) @Nullable String after) {
        PageRequest page = PageRequest.of(limit, after);
        LocalDate before = page.cursor(1).map(RootController::day).orElse(NEVER);
        return roots.before(before, page.limit() + 1)
                .collectList()
                .flatMap(this::views)
                .map(views -> Page.of(views, page.limit(), view -> Cursor.of(view.day())));
    }

    private Mono<List<RootView>> views(List<SignedRoot> found) {
        return timestamps.of(found.stream().map(root -> root.statement().day()).toList())
                .collectMap(Timestamp::day)
                .map(stamps -> views(found, stamps));
    }

    private static List<RootView> views(List<SignedRoot> found, Map<LocalDate, Timestamp> stamps) {
        return found.stream()
                .map(root -> RootView.of(root, stamps.get(root.statement().day())))
                .toList();
    }

    private static LocalDate day(Cursor cursor) {
        try {
            return LocalDate.parse(cursor.parts().getFirst());
        } catch (DateTimeException e) {
            throw Cursor.invalid();
        }
    }
}
