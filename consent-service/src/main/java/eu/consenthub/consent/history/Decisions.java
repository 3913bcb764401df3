package eu.consenthub.consent.history;

import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.Contacts;
import eu.consenthub.consent.contact.Suppression;
import eu.consenthub.consent.contact.Suppressions;
import eu.consenthub.consent.decision.Answer;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.Permission;
import eu.consenthub.consent.policy.Rules;
import eu.consenthub.consent.standing.Standings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Answers one question about many contacts in a few round trips: one for the addresses, one for what stands, two for what stood then,
 * and one for the stops of those who are not known any more.
 */
@Component
class Decisions {

    private final Standings standings;
    private final Contacts contacts;
    private final Suppressions suppressions;
    private final Rules rules;

    Decisions(Standings standings, Contacts contacts, Suppressions suppressions, Rules rules) {
        this.standings = standings;
        this.contacts = contacts;
        this.suppressions = suppressions;
        this.rules = rules;
    }

    /** One answer for each contact, in their order. */
    Mono<List<DecisionElementView>> about(List<AskedContact> asked, Question question) {
        return addressed(asked)
                .flatMap(byEmail -> remembered(asked, byEmail).flatMap(stops -> answers(asked, byEmail, stops, question)));
    }

    /** What is remembered of those whom an address does not lead to any more, by match key (PERM-4). */
    private Mono<Map<String, List<Suppression>>> remembered(List<AskedContact> asked, Map<String, ContactId> byEmail) {
        return suppressions.of(asked.stream()
                .filter(AskedContact.ByEmail.class::isInstance)
                .map(each -> ((AskedContact.ByEmail) each).email())
                .filter(email -> !byEmail.containsKey(email.matchKey()))
                .map(ContactData::of)
                .toList());
    }

    private Mono<Map<String, ContactId>> addressed(List<AskedContact> asked) {
        Set<String> matchKeys = asked.stream()
                .filter(AskedContact.ByEmail.class::isInstance)
                .map(each -> ((AskedContact.ByEmail) each).email().matchKey())
                .collect(Collectors.toSet());
        return matchKeys.isEmpty() ? Mono.just(Map.of()) : contacts.idsByMatchKey(matchKeys);
    }

    private Mono<List<DecisionElementView>> answers(List<AskedContact> asked, Map<String, ContactId> byEmail,
            Map<String, List<Suppression>> stops, Question question) {
        Set<ContactId> ids = asked.stream()
                .map(each -> idOf(each, byEmail))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        return states(ids, question)
                .map(states -> IntStream.range(0, asked.size())
                        .mapToObj(i -> element(i, asked.get(i), answer(asked.get(i), byEmail, stops, states, question), byEmail, question))
                        .toList());
    }

    private Mono<Map<ContactId, ContactState>> states(Collection<ContactId> ids, Question question) {
        if (ids.isEmpty()) {
            return Mono.just(Map.of());
        }
        return question.isPast() ? standings.statesAt(ids, question.at()) : standings.states(ids);
    }

    /** The one place where this room asks the rules. */
    private Answer answer(ContactState state, Question question) {
        return Permission.evaluate(state, question.purpose(), question.channel(), question.at(), rules, question.occasion());
    }

    private Answer answer(AskedContact asked, Map<String, ContactId> byEmail, Map<String, List<Suppression>> stops,
            Map<ContactId, ContactState> states, Question question) {
        ContactId id = idOf(asked, byEmail);
        if (id == null && asked instanceof AskedContact.ByEmail address) {
            return answer(stops.getOrDefault(address.email().matchKey(), List.of()), question);
        }
        return answer(id == null ? ContactState.EMPTY : states.getOrDefault(id, ContactState.EMPTY), question);
    }

    private Answer answer(List<Suppression> stops, Question question) {
        return stops.stream()
                .filter(stop -> stop.covers(question.purpose(), question.channel()) && !stop.since().isAfter(question.at()))
                .findFirst()
                .map(stop -> Answer.rememberedStop(stop.objection(), stop.since()))
                .orElseGet(() -> answer(ContactState.EMPTY, question));
    }

    private DecisionElementView element(int index, AskedContact asked, Answer answer, Map<String, ContactId> byEmail, Question question) {
        if (asked instanceof AskedContact.Unreadable unreadable) {
            return DecisionElementView.unreadable(index, unreadable.problem());
        }
        ContactId id = idOf(asked, byEmail);
        UUID shown = id == null ? null : id.value();
        return DecisionElementView.decided(index, shown, DecisionView.of(answer, question.at()));
    }

    private static @Nullable ContactId idOf(AskedContact asked, Map<String, ContactId> byEmail) {
        return switch (asked) {
            case AskedContact.Known known -> known.id();
            case AskedContact.ByEmail address -> byEmail.get(address.email().matchKey());
            case AskedContact.Unreadable unreadable -> null;
        };
    }
}
