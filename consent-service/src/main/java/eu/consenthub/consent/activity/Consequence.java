package eu.consenthub.consent.activity;

import eu.consenthub.consent.contract.ReceivedActivity;
import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.decision.MarkUndeliverable;
import eu.consenthub.consent.decision.ObjectToProcessing;
import eu.consenthub.consent.decision.WithdrawConsent;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What follows from an activity. */
sealed interface Consequence {

    /** A command to the ledger, and how it came. */
    record Act(Command command, Method method) implements Consequence {}

    /** The person did something toward the company: the clock moves (CLOCK-5). */
    record Life() implements Consequence {}

    /** Nothing: it neither is the person's word nor concerns reachability. */
    record Nothing() implements Consequence {}

    /**
     * A complaint is an objection to that purpose by e-mail, a permanent failure makes the address undeliverable, the provider's
     * own unsubscribe link is a withdrawal. Without a purpose the widest reading holds: no mail at all (RIGHT-3).
     *
     * @throws IllegalArgumentException when the purpose can be none
     */
    static Consequence of(ReceivedActivity activity, Instant now) {
        Instant at = activity.occurredAt().isAfter(now) ? now : activity.occurredAt();
        PurposeKey purpose = activity.purpose() == null ? null : new PurposeKey(activity.purpose());
        return switch (activity.kind()) {
            case "COMPLAINED" -> new Act(new ObjectToProcessing(purpose, Channel.EMAIL, at), Method.FEEDBACK_LOOP);
            case "UNSUBSCRIBED" -> new Act(stop(purpose, at), Method.FEEDBACK_LOOP);
            case "BOUNCED" -> new Act(new MarkUndeliverable(Channel.EMAIL, at), Method.BOUNCE);
            case "EVENT_REGISTRATION", "EVENT_ATTENDANCE", "REPLY" -> activity.machine() ? new Nothing() : new Life();
            default -> new Nothing();
        };
    }

    private static Command stop(@Nullable PurposeKey purpose, Instant at) {
        return purpose == null ? new ObjectToProcessing(null, Channel.EMAIL, at) : new WithdrawConsent(purpose, Channel.EMAIL, at);
    }
}
