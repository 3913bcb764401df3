package eu.consenthub.consent.history;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Decisions")
final class DecisionController {

    private final Decisions decisions;
    private final Purposes purposes;
    private final Clock clock;

    DecisionController(Decisions decisions, Purposes purposes, Clock clock) {
        this.decisions = decisions;
        this.purposes = purposes;
        this.clock = clock;
    }

    @GetMapping("/api/decisions")
    @Operation(summary = "Ask for a decision", description = "May this person be written to or called about this? The first line of PERM that fails is the answer; a person nobody knows is DENY with NO_BASIS, or with the stop that is remembered of an address whose owner was erased. For a call to a private person the hours of the decree and the quota of attempts count as well. For a past instant: what was answered then, from what was known then.")
    @ApiResponse(responseCode = "200", description = "The decision, whichever it is.")
    @ApiResponse(responseCode = "422", description = "UNKNOWN_PURPOSE.")
    Mono<DecisionView> decide(
            @Parameter(description = "The contact; or email.") @RequestParam(required = false) @Nullable UUID contactId,
            @Parameter(description = "The contact's address; or contactId.") @RequestParam(required = false) @Size(max = 320) @Nullable String email,
            @Parameter(description = "Key of the purpose.") @RequestParam @Size(max = 64) String purpose,
            @Parameter(description = "The way to the contact.") @RequestParam Channel channel,
            @Parameter(description = "The instant; left out: now.") @RequestParam(required = false) @Nullable Instant at,
            @Parameter(description = "Of earlier calls to this person, answered or not, may be repeated: the quota of calls to private persons counts them.") @RequestParam(required = false) @Size(max = 100) @Nullable List<Instant> attemptedAt) {
        Question question = question(purpose, channel, at, attemptedAt == null ? List.of() : attemptedAt);
        return decisions.about(List.of(Asked.contact(contactId, email)), question)
                .map(answers -> Objects.requireNonNull(answers.getFirst().decision()));
    }

    @PostMapping("/api/decisions")
    @Operation(summary = "Ask for many decisions", description = "The same question about at most 1,000 contacts, each by contactId or email. "
            + "One answer each, in order: its status, and the decision or the problem; one that cannot be read spoils no other. Addresses are not repeated.")
    @ApiResponse(responseCode = "200", description = "An answer for each contact.")
    @ApiResponse(responseCode = "422", description = "UNKNOWN_PURPOSE.")
    Mono<List<DecisionElementView>> decideAll(@Valid @RequestBody DecisionsRequest request) {
        Question question = question(Objects.requireNonNull(request.purpose()), Objects.requireNonNull(request.channel()), request.at(),
                List.of());
        return decisions.about(Objects.requireNonNull(request.contacts()), question);
    }

    private Question question(String purpose, Channel channel, @Nullable Instant at, List<Instant> attempts) {
        PurposeKey key = Asked.purpose(purpose);
        if (!purposes.knows(key)) {
            throw Asked.unknown();
        }
        return Question.of(key, channel, at, clock.instant(), attempts);
    }
}
