package eu.consenthub.consent.decision;

import java.time.Instant;
import java.util.List;

/**
 * What is known of the one message or call that is about to go out, beyond whom it is for. Without it the question is whether
 * there is a permission at all, as lists and pages ask it.
 *
 * @param service it is about security, maintenance or a contract and has no promotional part at all (PERM-13)
 * @param concernsTheProfession its subject has to do with the person's job (PERM-8)
 * @param inOrder the lint found nothing: sender, honest subject, way out, no pixel (PERM-9)
 * @param callAttempts earlier calls to this person, answered or not (PERM-14)
 */
public record Occasion(boolean service, boolean concernsTheProfession, boolean inOrder, List<Instant> callAttempts) {

    public Occasion {
        callAttempts = List.copyOf(callAttempts);
    }

    /** A call about the purpose, after these attempts. */
    public static Occasion call(List<Instant> attempts) {
        return new Occasion(false, true, true, attempts);
    }

    /** A message about the purpose. */
    public static Occasion message(boolean concernsTheProfession, boolean inOrder) {
        return new Occasion(false, concernsTheProfession, inOrder, List.of());
    }

    /** Security, maintenance or contract; one promotional block makes it a message like any other (PERM-13). */
    public static Occasion service(boolean hasPromotionalBlock) {
        return new Occasion(!hasPromotionalBlock, true, true, List.of());
    }
}
