package eu.consenthub.consent.history;

import eu.consenthub.consent.contact.Contact;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.Contacts;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.Occasion;
import eu.consenthub.consent.decision.Permission;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import eu.consenthub.consent.policy.Rules;
import eu.consenthub.consent.standing.Standings;
import eu.consenthub.platform.web.FieldCode;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Decisions")
final class DecisionController {

    private final Standings standings;
    private final Contacts contacts;
    private final Purposes purposes;
    private final Rules rules;
    private final Clock clock;

    DecisionController(Standings standings, Contacts contacts, Purposes purposes, Rules rules, Clock clock) {
        this.standings = standings;
        this.contacts = contacts;
        this.purposes = purposes;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/api/decisions")
    @Operation(summary = "Ask for a decision", description = "May this person be written to or called about this? The first line of PERM that fails is the answer; a person nobody knows is DENY with NO_BASIS. For a call to a private person the hours of the decree and the quota of attempts count as well.")
    @ApiResponse(responseCode = "200", description = "The decision, whichever it is.")
    @ApiResponse(responseCode = "422", description = "UNKNOWN_PURPOSE.")
    Mono<DecisionView> decide(
            @Parameter(description = "The contact; or email.") @RequestParam(required = false) @Nullable UUID contactId,
            @Parameter(description = "The contact's address; or contactId.") @RequestParam(required = false) @Size(max = 320) @Nullable String email,
            @Parameter(description = "Key of the purpose.") @RequestParam @Size(max = 64) String purpose,
            @Parameter(description = "The way to the contact.") @RequestParam Channel channel,
            @Parameter(description = "The instant; left out: now.") @RequestParam(required = false) @Nullable Instant at,
            @Parameter(description = "Of earlier calls to this person, answered or not, may be repeated: the quota of calls to private persons counts them.") @RequestParam(required = false) @Size(max = 100) @Nullable List<Instant> attemptedAt) {
        PurposeKey key = known(purpose);
        Occasion call = Occasion.call(attemptedAt == null ? List.of() : attemptedAt);
        Instant now = clock.instant();
        Instant instant = at == null ? now : at;
        return contact(contactId, email)
                .flatMap(contact -> instant.isBefore(now) ? standings.at(contact, instant) : standings.of(contact))
                .defaultIfEmpty(ContactState.EMPTY)
                .map(state -> DecisionView.of(Permission.evaluate(state, key, channel, instant, rules, call), instant));
    }

    private Mono<ContactId> contact(@Nullable UUID contactId, @Nullable String email) {
        if (contactId != null && email != null) {
            throw Problem.invalid(new FieldError("email", FieldCode.INVALID_VALUE.name(), "Give contactId or email, not both."));
        }
        if (contactId != null) {
            return Mono.just(new ContactId(contactId));
        }
        if (email == null) {
            throw Problem.invalid(new FieldError("contactId", FieldCode.REQUIRED.name(), "Give contactId or email."));
        }
        EmailAddress address = EmailAddress.parse(email)
                .orElseThrow(() -> Problem.invalid(FieldError.of(FieldCode.INVALID_EMAIL, "email")));
        return contacts.byEmail(address).map(Contact::id);
    }

    private PurposeKey known(String purpose) {
        PurposeKey key = Asked.purpose(purpose);
        if (!purposes.knows(key)) {
            throw Asked.unknown();
        }
        return key;
    }
}
