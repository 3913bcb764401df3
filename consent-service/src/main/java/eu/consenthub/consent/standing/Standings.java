package eu.consenthub.consent.standing;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.Answer;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.Permission;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Rules;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What holds for contacts, now and at any past instant. */
@Component
public class Standings {

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
        Mono<ContactState> folded = past.recordedBy(id, instant).reduce(ContactState.EMPTY, ContactState::apply);
        return folded.flatMap(state -> signs.lastKnownBy(id, instant)
                .map(state::withSignOfLife)
                .defaultIfEmpty(state));
    }

    /** Who of these may be written to about this now: an answer for each of them, from one query. */
    public Mono<Map<ContactId, Answer>> permitted(Collection<ContactId> ids, PurposeKey purpose, Channel channel, Instant at) {
        return states(ids).map(states -> answers(ids, states, purpose, channel, at));
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
        Map<ContactId, ContactState> states = new HashMap<>();
        heads.forEach((id, head) -> states.put(id, head.state()));
        return states;
    }
}
