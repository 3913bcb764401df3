package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Method;

/** Who says so, and how it came. */
public record Origin(ActorRole actor, Method method) {

    /**
     * The person's own act, here or reported by the system of which the person used the form; only this can undo a stop
     * (PERM-12). What staff type and what files say is not.
     */
    boolean isOwnAct() {
        return switch (actor) {
            case CONTACT -> method != Method.IMPORT;
            case INTEGRATION -> method == Method.WEB_FORM || method == Method.PREFERENCE_PAGE;
            case STAFF, IMPORT, PROVIDER, SYSTEM -> false;
        };
    }

    /**
     * The person spoke, though staff or a system wrote it down; only this moves the clock (CLOCK-5, CLOCK-6). What staff
     * change on a screen and what comes from a file is no word of the person.
     */
    boolean isWordOfThePerson() {
        return switch (actor) {
            case CONTACT, INTEGRATION -> method != Method.IMPORT;
            case STAFF -> method == Method.PHONE_CALL || method == Method.PAPER || method == Method.EMAIL;
            case IMPORT, PROVIDER, SYSTEM -> false;
        };
    }
}
