package eu.consenthub.consent.standing;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.Answer;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.Permission;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What holds for contacts, now and at any past instant. */
@Component
public class Standings {

    private static final ContactId FIRST = new ContactId(new UUID(0, 0));

    private final Heads heads;
    private final PastEvents past;
    private final SignsOfLife signs;
    private final Rules rules;

    Standings(Heads heads, PastEvents past, SignsOfLife signs, Rules rules) {
        this.heads = heads;
        this.past = past;
        this.signs = signs;
        this.rules = rules;
    }

    /** The state now; {@link ContactState#EMPTY} for a contact nobody knows. */
    public Mono<ContactState> of(ContactId id) {
        return states(List.of(id)).map(states -> states.getOrDefault(id, ContactState.EMPTY));
    }

    /** The states now of the known ones among these contacts, in one query. */
    public Mono<Map<ContactId, ContactState>> states(Collection<ContactId> ids) {
        return heads.read(ids).map(Standings::states);
    }

    /** The state as it was known at an instant, folded from what the ledger had recorded by then. */
    public Mono<ContactState> at(ContactId id, Instant instant) {
        return statesAt(List.of(id), instant).map(states -> states.getOrDefault(id, ContactState.EMPTY));
    }

    /** The states as they were known at an instant, of those who were known then; two queries, however many are asked for. */
    public Mono<Map<ContactId, ContactState>> statesAt(Collection<ContactId> ids, Instant instant) {
        Instant micros = instant.truncatedTo(ChronoUnit.MICROS);
        Mono<Map<ContactId, ContactState>> folded = past.recordedBy(ids, micros)
                .collect(HashMap::new, Standings::fold);
        return folded.flatMap(states -> signs.lastKnownBy(ids, micros)
                .map(days -> withSignsOfLife(states, days)));
    }

    /** The states now of everybody there is, some at a time, in one order; read a page ahead of the reader at most. */
    public Flux<Map<ContactId, ContactState>> everybody(int atATime) {
        return heads.next(FIRST, atATime)
                .expand(page -> page.size() < atATime ? Mono.empty() : heads.next(last(page), atATime))
                .map(Standings::states);
    }

    /** What the rules say of each of these states. */
    public Map<ContactId, Answer> answers(Map<ContactId, ContactState> states, PurposeKey purpose, Channel channel, Instant at) {
        return answers(states.keySet(), states, purpose, channel, at);
    }

    private static ContactId last(Map<ContactId, Head> page) {
        return List.copyOf(page.keySet()).getLast();
    }

    /** Who of these may be written to about this now: an answer for each of them, from one query. */
    public Mono<Map<ContactId, Answer>> permitted(Collection<ContactId> ids, PurposeKey purpose, Channel channel, Instant at) {
        return states(ids).map(states -> answers(ids, states, purpose, channel, at));
    }

    private static void fold(Map<ContactId, ContactState> states, PastEvent next) {
        ContactState before = states.getOrDefault(next.contactId(), ContactState.EMPTY);
        states.put(next.contactId(), before.apply(next.recorded()));
    }

    private static Map<ContactId, ContactState> withSignsOfLife(Map<ContactId, ContactState> states, Map<ContactId, LocalDate> days) {
        days.forEach((id, day) -> states.computeIfPresent(id, (known, state) -> state.withSignOfLife(day)));
        return states;
    }

    private Map<ContactId, Answer> answers(Collection<ContactId> ids, Map<ContactId, ContactState> states, PurposeKey purpose,
            Channel channel,
            Instant at) {
        Map<ContactId, Answer> answers = new HashMap<>();
        for (ContactId id : ids) {
            ContactState state = states.getOrDefault(id, ContactState.EMPTY);
            answers.put(id, Permission.evaluate(state, purpose, channel, at, rules));
        }
        return answers;
    }

    private static Map<ContactId, ContactState> states(Map<ContactId, Head> heads) {
        Map<ContactId, ContactState> states = new LinkedHashMap<>();
        heads.forEach((id, head) -> states.put(id, head.state()));
        return states;
    }
}
