package eu.consenthub.consent.preference;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.ledger.ConsentCommands;
import eu.consenthub.consent.ledger.Outcome;
import eu.consenthub.consent.ledger.Submission;
import eu.consenthub.consent.ledger.Target;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Method;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands on what a contact chose on a page; it has taken effect when this completes. */
@Component
class Choices {

    private static final Logger LOG = LoggerFactory.getLogger(Choices.class);

    private final ConsentCommands commands;

    Choices(ConsentCommands commands) {
        this.commands = commands;
    }

    /** True when it holds now, also if it did before; false when the ledger refused it. */
    Mono<Boolean> record(ContactId contact, List<Command> chosen, Method method) {
        if (chosen.isEmpty()) {
            return Mono.just(true);
        }
        return commands.submit(new Submission(new Target.Known(contact), chosen, ActorRole.CONTACT, method, null, null))
                .map(outcome -> holds(contact, outcome));
    }

    private static boolean holds(ContactId contact, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            LOG.warn("A choice of contact {} was refused: {}", contact, refused.refusal().code());
            return false;
        }
        return true;
    }
}
