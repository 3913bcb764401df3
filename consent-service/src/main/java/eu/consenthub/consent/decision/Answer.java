package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.WordingReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * May this message go to this person now? With the code, the rule and the event it rests on.
 *
 * @param code {@code OK}, or the first line of PERM that fails
 * @param rule id of the rule that decided, e.g. {@code PERM-4}
 * @param until last day (Europe/Paris) on which an ALLOW holds, as known at the instant asked for
 */
public record Answer(Effect decision, String code, String rule, @Nullable LegalBasis basis, @Nullable Instant since,
        @Nullable LocalDate until, @Nullable UUID eventId, @Nullable WordingReference wording) {

    /** What is done about the message. */
    public enum Effect {
        ALLOW, DENY
    }

    public boolean isAllowed() {
        return decision == Effect.ALLOW;
    }

    /** For persons the hub does not know: anything unknown is denied. */
    public static Answer unknownPerson() {
        return deny("NO_BASIS", "PERM-6", null, null);
    }

    /** For persons the hub does not know any more, but whose stop it remembers (PERM-4). */
    public static Answer rememberedStop(boolean objection, Instant since) {
        return new Answer(Effect.DENY, objection ? Status.OBJECTED.name() : Status.WITHDRAWN.name(), "PERM-4", null, since, null, null,
                null);
    }

    /** Only a role address of a legal person may be written to though nothing stands. */
    static Answer allow(@Nullable Standing standing, LegalBasis basis, @Nullable LocalDate until) {
        if (standing == null) {
            return new Answer(Effect.ALLOW, "OK", "PERM-6", basis, null, until, null, null);
        }
        return new Answer(Effect.ALLOW, "OK", "PERM-6", basis, standing.since(), until, standing.eventId(), standing.wording());
    }

    /** For what PERM does not govern (PERM-13). */
    static Answer outsideOfThese() {
        return new Answer(Effect.ALLOW, "OK", "PERM-13", null, null, null, null, null);
    }

    /** There is a permission, but not for this message or at this hour. */
    Answer butDeny(String failed, String by) {
        return new Answer(Effect.DENY, failed, by, basis, since, until, eventId, wording);
    }

    static Answer deny(String code, String rule, @Nullable Standing standing, @Nullable LocalDate until) {
        if (standing == null) {
            return new Answer(Effect.DENY, code, rule, null, null, until, null, null);
        }
        return new Answer(Effect.DENY, code, rule, standing.basis(), standing.since(), until, standing.eventId(), standing.wording());
    }
}
