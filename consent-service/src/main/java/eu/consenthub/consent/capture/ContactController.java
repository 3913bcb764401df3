package eu.consenthub.consent.capture;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.ledger.ConsentCommands;
import eu.consenthub.consent.ledger.Outcome;
import eu.consenthub.platform.web.Page;
import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/contacts")
@Tag(name = "Contacts")
final class ContactController {

    private final Submissions submissions;
    private final ConsentCommands commands;
    private final ContactViews views;
    private final Rectifier rectifier;
    private final RequestCheck check;

    ContactController(Submissions submissions, ConsentCommands commands, ContactViews views, Rectifier rectifier, RequestCheck check) {
        this.submissions = submissions;
        this.commands = commands;
        this.views = views;
        this.rectifier = rectifier;
        this.check = check;
    }

    @PostMapping
    @Operation(summary = "Find or create a contact", description = "By e-mail address, whatever its letter case. Of a known contact only empty fields are filled; nothing is overwritten.")
    @ApiResponse(responseCode = "201", description = "Created.")
    @ApiResponse(responseCode = "200", description = "Known before.")
    @ApiResponse(responseCode = "422", description = "BLOCKED_CATEGORY: such persons' data must not be held here. FUTURE_DATE.")
    Mono<ResponseEntity<CreatedContactView>> findOrCreate(@RequestBody ContactRequest request,
            @Parameter(hidden = true) Authentication authentication) {
        return commands.submit(submissions.contact(request, Caller.of(authentication)))
                .map(ContactController::answer);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a contact", description = "Identity and attributes as they are now; 404 once erased.")
    Mono<ContactView> read(@Parameter(description = "The contact.") @PathVariable UUID id) {
        return views.byId(new ContactId(id))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Rectify a contact", description = "Records an event that names the corrected fields, never their values; the old values are gone (Art. 16). Answers with the contact as it is then.")
    @ApiResponse(responseCode = "200", description = "Corrected, or it was so already.")
    @ApiResponse(responseCode = "409", description = "EMAIL_IN_USE: another contact has the new address.")
    Mono<ContactView> rectify(@Parameter(description = "The contact.") @PathVariable UUID id, @RequestBody RectifyRequest request,
            @Parameter(hidden = true) Authentication authentication) {
        check.rectification(request);
        return rectifier.rectify(new ContactId(id), request, Caller.of(authentication))
                .flatMap(views::byId)
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    @GetMapping
    @Operation(summary = "Look contacts up", description = "By e-mail address, or by the beginning of a last name or address; exactly one of the two. No match is an empty list.")
    Mono<Page<ContactView>> lookUp(
            @Parameter(description = "The whole e-mail address.") @RequestParam(required = false) @Size(max = 320) @Nullable String email,
            @Parameter(description = "Beginning of a last name or address, at least two characters.") @RequestParam(required = false) @Size(min = 2, max = 100) @Pattern(regexp = "[^\\x00]*") @Nullable String q,
            @Parameter(description = "Length of a page.") @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @Parameter(description = "Where the page before ended: its next.") @RequestParam(required = false) @Nullable String after) {
        check.lookUp(email, q);
        return email == null ? views.search(String.valueOf(q), after, limit) : views.byEmail(email);
    }

    private static ResponseEntity<CreatedContactView> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded recorded -> ResponseEntity.status(recorded.created() ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(new CreatedContactView(recorded.contactId(), recorded.created()));
            case Outcome.Unchanged unchanged -> ResponseEntity.ok(new CreatedContactView(unchanged.contactId(), false));
            case Outcome.Repeated repeated -> answer(repeated.original());
            case Outcome.Refused refused -> throw Refusals.problem(refused.refusal());
        };
    }
}
