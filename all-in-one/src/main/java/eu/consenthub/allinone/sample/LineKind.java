package eu.consenthub.allinone.sample;

import java.util.SplittableRandom;

/** What a line of the sample is there to show, and how many of a thousand lines do. */
enum LineKind {

    /** Taken in: told of the legitimate interest at work, or agreed with proof. */
    PRO_INFORMED(386), PRO_CONSENTED(90), CONSUMER_CONSENTED(126), GENERIC_BOX(60),
    /** Taken in, and left out of a newsletter for one reason each. */
    NO_NEWSLETTER(60), REFUSED(34), WITHDRAWN(45), RETENTION_ENDED(45), CANDIDATE(14),
    /** The line of somebody above once more, the address in other letters. */
    DUPLICATE(30),
    /** Says yes for somebody who had said no: refused. */
    REOPENING(8),
    /** Refused for what they are or lack. */
    PATIENT(15), PROCESSOR_USER(8), BAD_ADDRESS(20), WRONG_DATE(16), FUTURE_DATE(6), NO_PROOF(22), UNKNOWN_WORDING(6), TOO_LONG(4), BROKEN(
            5);

    private static final int TOTAL = 1000;

    private final int perThousand;

    LineKind(int perThousand) {
        this.perThousand = perThousand;
    }

    static LineKind drawn(SplittableRandom dice) {
        int draw = dice.nextInt(TOTAL);
        for (LineKind kind : values()) {
            draw -= kind.perThousand;
            if (draw < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("the shares of the kinds of line do not make a thousand");
    }

    boolean mayBeSaidAgain() {
        return ordinal() <= CANDIDATE.ordinal();
    }
}
