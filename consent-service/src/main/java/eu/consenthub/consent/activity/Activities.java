package eu.consenthub.consent.activity;

import eu.consenthub.consent.contract.ReceivedActivity;
import eu.consenthub.consent.ledger.ConsentCommands;
import eu.consenthub.consent.ledger.IdempotencyKey;
import eu.consenthub.consent.ledger.Outcome;
import eu.consenthub.consent.ledger.Submission;
import eu.consenthub.consent.ledger.Target;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.standing.SignOfLife;
import eu.consenthub.consent.standing.SignsOfLife;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings what follows from activities to the ledger, in their order; an activity told twice has its effect once. */
@Component
final class Activities {

    private final ConsentCommands commands;
    private final SignsOfLife signs;
    private final Clock clock;

    Activities(ConsentCommands commands, SignsOfLife signs, Clock clock) {
        this.commands = commands;
        this.signs = signs;
        this.clock = clock;
    }

    /** One outcome for each, in order. */
    Mono<List<Outcome>> apply(List<Effect> effects) {
        return Flux.fromIterable(effects)
                .concatMap(this::apply)
                .collectList();
    }

    private Mono<Outcome> apply(Effect effect) {
        ReceivedActivity activity = effect.activity();
        return switch (effect.consequence()) {
            case Consequence.Act act -> commands.submit(submission(activity, act));
            case Consequence.Life ignored -> signs.record(sign(activity), clock.instant())
                    .thenReturn(new Outcome.Unchanged(activity.contactId()));
            case Consequence.Nothing ignored -> Mono.just(new Outcome.Unchanged(activity.contactId()));
        };
    }

    private static Submission submission(ReceivedActivity activity, Consequence.Act act) {
        String id = activity.activityId().toString();
        return new Submission(new Target.Known(activity.contactId()), List.of(act.command()), ActorRole.PROVIDER, act.method(),
                new IdempotencyKey("activity", id, Sha256.of(id)), null);
    }

    private static SignOfLife sign(ReceivedActivity activity) {
        return new SignOfLife(activity.activityId(), activity.contactId(), activity.kind(), activity.occurredAt());
    }
}
