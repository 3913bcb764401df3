package eu.consenthub.verifier.file;

import java.util.Locale;

/** What a line of an export holds, in the order in which the lines come. */
enum LineKind {
    LEDGER, KEY, ROOT, ENTRY, HEAD, END;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such kind */
    static LineKind of(String word) {
        for (LineKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind is none of ledger, key, root, entry, head, end");
    }
}
