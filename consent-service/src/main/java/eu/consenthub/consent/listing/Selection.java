package eu.consenthub.consent.listing;

import eu.consenthub.consent.contact.Contact;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.Contacts;
import eu.consenthub.consent.decision.Answer;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.standing.Standings;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who may be called or written to at an instant: the same rules as for every decision, asked contact by contact. */
@Component
class Selection {

    private static final int AT_A_TIME = 1_000;

    private final Standings standings;
    private final Contacts contacts;

    Selection(Standings standings, Contacts contacts) {
        this.standings = standings;
        this.contacts = contacts;
    }

    /** Of everybody, some at a time, in the order of their ids. */
    Flux<List<Listed>> ofEverybody(ListErrand errand, Instant at) {
        return standings.everybody(AT_A_TIME)
                .concatMap(states -> permitted(matching(states, errand.filters()), errand.purpose(), errand.channel(), at), 1)
                .filter(page -> !page.isEmpty());
    }

    /** Of these, as things stand by now. */
    Mono<List<Listed>> of(Collection<ContactId> ids, PurposeKey purpose, Channel channel, Instant at) {
        return standings.states(ids)
                .flatMap(states -> permitted(inOrder(ids, states), purpose, channel, at));
    }

    private Mono<List<Listed>> permitted(Map<ContactId, ContactState> states, PurposeKey purpose, Channel channel, Instant at) {
        Map<ContactId, Answer> answers = standings.answers(states, purpose, channel, at);
        List<ContactId> allowed = states.keySet().stream().filter(id -> isAllowed(answers.get(id))).toList();
        return allowed.isEmpty()
                ? Mono.just(List.of())
                : contacts.byIds(allowed).map(found -> listed(allowed, found, states, answers, channel));
    }

    private static boolean isAllowed(@Nullable Answer answer) {
        return answer != null && answer.isAllowed();
    }

    /** Who has no number, or no address, cannot be reached and is not disclosed. */
    private static List<Listed> listed(List<ContactId> allowed, Map<ContactId, Contact> found, Map<ContactId, ContactState> states,
            Map<ContactId, Answer> answers, Channel channel) {
        return allowed.stream()
                .map(found::get)
                .filter(contact -> contact != null && ContactPoint.of(contact.data(), channel) != null)
                .map(Objects::requireNonNull)
                .map(contact -> new Listed(contact, Objects.requireNonNull(states.get(contact.id())).profile(),
                        Objects.requireNonNull(answers.get(contact.id()))))
                .toList();
    }

    private static Map<ContactId, ContactState> matching(Map<ContactId, ContactState> states, ListFilters filters) {
        Map<ContactId, ContactState> matching = new LinkedHashMap<>(states);
        matching.values().removeIf(state -> !filters.match(state.profile()));
        return matching;
    }

    private static Map<ContactId, ContactState> inOrder(Collection<ContactId> ids, Map<ContactId, ContactState> states) {
        Map<ContactId, ContactState> ordered = new LinkedHashMap<>();
        ids.forEach(id -> ordered.put(id, states.getOrDefault(id, ContactState.EMPTY)));
        return ordered;
    }
}
