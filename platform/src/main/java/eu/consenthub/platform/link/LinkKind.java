package eu.consenthub.platform.link;

import java.util.Arrays;
import java.util.Optional;

/** The errand a link is good for. The code is part of every token ever mailed and never changes. */
public enum LinkKind {
    /** Stop the messages of one purpose. */
    UNSUBSCRIBE(1),
    /** See and change all choices. */
    PREFERENCES(2),
    /** Confirm an address (double opt-in). */
    CONFIRM(3),
    /** Answer a request to renew consent. */
    RENEW(4),
    /** Exercise a right: export, rectify, erase, restrict. */
    RIGHTS(5),
    /** Answer an invitation. */
    RSVP(6);

    private final byte code;

    LinkKind(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static Optional<LinkKind> ofCode(byte code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code == code)
                .findFirst();
    }
}
