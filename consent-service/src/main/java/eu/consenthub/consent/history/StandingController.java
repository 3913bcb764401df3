package eu.consenthub.consent.history;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.Answer;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.Permission;
import eu.consenthub.consent.decision.RetentionClock;
import eu.consenthub.consent.decision.Status;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.Purpose;
import eu.consenthub.consent.policy.Purposes;
import eu.consenthub.consent.policy.Rules;
import eu.consenthub.consent.standing.Standings;
import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Decisions")
final class StandingController {

    private final Standings standings;
    private final Purposes purposes;
    private final Rules rules;
    private final Clock clock;

    StandingController(Standings standings, Purposes purposes, Rules rules, Clock clock) {
        this.standings = standings;
        this.purposes = purposes;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/api/contacts/{id}/standing")
    @Operation(summary = "Read what is permitted", description = "Per purpose and channel, now or at an instant: for a past one what was known then, as it was answered then.")
    Mono<StandingView> standing(
            @Parameter(description = "The contact.") @PathVariable UUID id,
            @Parameter(description = "The instant; left out: now.") @RequestParam(required = false) @Nullable Instant at) {
        ContactId contact = new ContactId(id);
        Instant now = clock.instant();
        Instant instant = at == null ? now : at;
        return standings.of(contact)
                .filter(ContactState::isKnown)
                .flatMap(known -> instant.isBefore(now) ? standings.at(contact, instant) : Mono.just(known))
                .map(state -> new StandingView(id, instant, items(state, instant)))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private List<StandingView.Item> items(ContactState state, Instant at) {
        return purposes.all()
                .stream()
                .flatMap(purpose -> Stream.of(Channel.values())
                        .filter(channel -> purpose.isOfferedBy(channel) || state.isSpokenOf(purpose.key(), channel))
                        .map(channel -> item(state, purpose, channel, at)))
                .toList();
    }

    private StandingView.Item item(ContactState state, Purpose purpose, Channel channel, Instant at) {
        Answer answer = Permission.evaluate(state, purpose.key(), channel, at, rules);
        Status status = state.standing(purpose.key(), channel).map(standing -> standing.shown(at)).orElse(Status.NONE);
        LocalDate lastDay = RetentionClock.lastDayOfUse(state, rules.at(at).periods());
        return new StandingView.Item(purpose.key().value(), channel, status.name(), answer.decision(), answer.code(), answer.basis(),
                answer.since(), answer.until(), lastDay == null ? null : RetentionClock.eraseFrom(lastDay), answer.eventId(),
                WordingView.of(answer.wording()));
    }
}
