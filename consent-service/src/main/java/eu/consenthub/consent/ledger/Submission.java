package eu.consenthub.consent.ledger;

import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing to record about one contact, all of its commands or none. */
public record Submission(Target target, List<Command> commands, ActorRole actor, Method method, @Nullable IdempotencyKey idempotency,
        @Nullable Evidence evidence) {}
