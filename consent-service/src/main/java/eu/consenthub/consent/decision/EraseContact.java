package eu.consenthub.consent.decision;

/** Forget who somebody is. rule: why, e.g. CLOCK-2 at the end of the time, ERASE-2 when the person asked for it (Art. 17). */
public record EraseContact(String rule) implements Command {

    /** The rule by which somebody is erased who asked for it. */
    public static final String ASKED_FOR = "ERASE-2";

    boolean isAsked() {
        return rule.equals(ASKED_FOR);
    }
}
