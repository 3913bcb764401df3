package eu.consenthub.consent.optin;

import eu.consenthub.consent.catalogue.PublishedWordings;
import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.decision.ConfirmConsent;
import eu.consenthub.consent.decision.RegisterContact;
import eu.consenthub.consent.decision.RequestConsent;
import eu.consenthub.consent.decision.RetentionClock;
import eu.consenthub.consent.ledger.ConsentCommands;
import eu.consenthub.consent.ledger.IdempotencyKey;
import eu.consenthub.consent.ledger.Outcome;
import eu.consenthub.consent.ledger.Submission;
import eu.consenthub.consent.ledger.Target;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.policy.WordingKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes consent of a request whose mail was answered: the ledger and the end of the waiting in one transaction. */
@Component
class Confirmations {

    private static final Logger LOG = LoggerFactory.getLogger(Confirmations.class);

    private final Requests requests;
    private final ConsentCommands commands;
    private final PublishedWordings wordings;
    private final Proof proof;
    private final Clock clock;

    Confirmations(Requests requests, ConsentCommands commands, PublishedWordings wordings, Proof proof, Clock clock) {
        this.requests = requests;
        this.commands = commands;
        this.wordings = wordings;
        this.proof = proof;
        this.clock = clock;
    }

    /** The request behind a link; empty when there is none, its time is over, or its text has changed in what matters. Changes nothing. */
    Mono<OptInRequest> find(String token) {
        return requests.byToken(Tokens.digest(token), clock.instant())
                .filterWhen(this::carries);
    }

    /** Who confirmed has confirmed; who has not cannot agree any more to a text that a material change came after (CONS-4). */
    private Mono<Boolean> carries(OptInRequest request) {
        return request.email() == null
                ? Mono.just(true)
                : Flux.fromIterable(request.asked())
                        .concatMap(asked -> wordings.carries(asked.wordingId(), asked.wordingVersion()))
                        .all(carries -> carries);
    }

    /** The request, confirmed now or before; empty when nothing can be confirmed by this link. */
    Mono<OptInRequest> confirm(String token) {
        return find(token).flatMap(request -> {
            EmailAddress email = request.email();
            return email == null ? Mono.just(request) : record(request, email);
        });
    }

    private Mono<OptInRequest> record(OptInRequest request, EmailAddress email) {
        Instant now = clock.instant();
        Submission submission = submission(request, email, now);
        return Flux.fromIterable(request.asked())
                .concatMap(asked -> wordings.learn(asked.wordingId(), asked.wordingVersion()))
                .then(Mono.defer(() -> commands.submitAll(List.of(submission), outcomes -> close(request, outcomes.getFirst(), now))))
                .map(List::getFirst)
                .filter(outcome -> holds(request, outcome))
                .map(outcome -> request);
    }

    /** In the transaction of the ledger: consent without an end of the waiting, or the other way round, cannot be. */
    private Mono<Void> close(OptInRequest request, Outcome outcome, Instant now) {
        return outcome instanceof Outcome.Refused ? Mono.empty() : requests.confirm(request.id(), now);
    }

    /** The ledger learns of request and confirmation together, each with its own instant: of a request alone nothing is kept (CONS-2). */
    private Submission submission(OptInRequest request, EmailAddress email, Instant now) {
        ContactData data = new ContactData(email, null, null, null, null, null, null, request.formId());
        List<Command> acts = new ArrayList<>();
        acts.add(new RegisterContact(AudienceKind.CONSUMER, request.locale(), List.of(), List.of(),
                RetentionClock.parisDate(request.requestedAt())));
        for (Asked asked : request.asked()) {
            WordingKey shown = new WordingKey(asked.wordingId(), asked.wordingVersion(), request.locale());
            acts.add(new RequestConsent(asked.purpose(), Channel.EMAIL, shown, request.expiresAt(), request.requestedAt()));
            acts.add(new ConfirmConsent(asked.purpose(), Channel.EMAIL, shown, now));
        }
        String id = request.id().toString();
        return new Submission(new Target.ByEmail(data, true, false), acts, ActorRole.CONTACT, Method.WEB_FORM,
                new IdempotencyKey("opt-in", id, Sha256.of(id)), proof.of(request, now));
    }

    private static boolean holds(OptInRequest request, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            LOG.warn("The confirmation of request {} was refused: {}", request.id(), refused.refusal().code());
            return false;
        }
        return true;
    }
}
