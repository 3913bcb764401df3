package eu.consenthub.consent.release;

import eu.consenthub.consent.contact.Addressee;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.Contacts;
import eu.consenthub.consent.decision.Answer;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.Permission;
import eu.consenthub.consent.policy.Rules;
import eu.consenthub.consent.standing.Standings;
import eu.consenthub.platform.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Decides contact by contact who may be written to now, and lets out the addresses of those only. */
@Component
final class Releases {

    private final Standings standings;
    private final Contacts contacts;
    private final Disclosures disclosures;
    private final Rules rules;
    private final Clock clock;
    private final Ids ids;
    private final TransactionalOperator transaction;

    Releases(Standings standings, Contacts contacts, Disclosures disclosures, Rules rules, Clock clock, Ids ids,
            TransactionalOperator transaction) {
        this.standings = standings;
        this.contacts = contacts;
        this.disclosures = disclosures;
        this.rules = rules;
        this.clock = clock;
        this.ids = ids;
        this.transaction = transaction;
    }

    /** Answers only once the disclosure is committed: an address that is out is an address that is accounted for. */
    Mono<ReleaseView> release(Errand errand, List<ContactId> wanted) {
        Instant now = clock.instant();
        return standings.states(wanted)
                .flatMap(states -> contacts.addressees(permitted(errand, states, now))
                        .collectMap(Addressee::id)
                        .map(addressees -> view(errand, wanted, states, addressees, now)))
                .flatMap(view -> disclosures.record(disclosure(view, errand)).thenReturn(view))
                .as(transaction::transactional);
    }

    private List<ContactId> permitted(Errand errand, Map<ContactId, ContactState> states, Instant now) {
        return states.entrySet()
                .stream()
                .filter(entry -> answer(errand, entry.getValue(), now).isAllowed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private ReleaseView view(Errand errand, List<ContactId> wanted, Map<ContactId, ContactState> states,
            Map<ContactId, Addressee> addressees, Instant now) {
        List<ReleaseView.Released> released = new ArrayList<>();
        List<ReleaseView.Withheld> withheld = new ArrayList<>();
        for (ContactId id : wanted) {
            ContactState state = states.getOrDefault(id, ContactState.EMPTY);
            Answer answer = answer(errand, state, now);
            Addressee addressee = addressees.get(id);
            if (!answer.isAllowed()) {
                withheld.add(new ReleaseView.Withheld(id.value(), answer.code(), answer.rule()));
            } else if (addressee == null) {
                withheld.add(new ReleaseView.Withheld(id.value(), "ERASED", "PERM-2"));
            } else {
                released.add(released(addressee, state, answer));
            }
        }
        return new ReleaseView(ids.next(), now, released, withheld);
    }

    private Answer answer(Errand errand, ContactState state, Instant now) {
        return Permission.evaluate(state, errand.purpose(), errand.channel(), now, rules);
    }

    private static Disclosure disclosure(ReleaseView view, Errand errand) {
        List<ContactId> contacts = view.released().stream().map(each -> new ContactId(each.contactId())).toList();
        return new Disclosure(view.releaseId(), errand.recipient(), errand.purpose().value(), errand.channel(), errand.reason().name(),
                errand.reference(), contacts, view.evaluatedAt());
    }

    private static ReleaseView.Released released(Addressee addressee, ContactState state, Answer answer) {
        return new ReleaseView.Released(addressee.id().value(), addressee.email(), addressee.firstName(), addressee.lastName(),
                state.profile().locale(), answer.eventId(), answer.basis(), ReleaseView.Shown.of(answer.wording()));
    }
}
