package eu.consenthub.consent.receipt;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have checked.
 *
 * @param content   as pasted, or the bytes of the file one by one
 * @param reference the receipt printed on the paper that led here, if one did
 */
record Submitted(String content, @Nullable UUID reference) {

    /** A JWS header begins with <code>{"</code>. */
    private static final String BEGINNING = "eyJ";

    /** The first thing in it that looks like a compact JWS: alone, in the attachment of a PDF, or broken into lines by a mail program. */
    Optional<String> jws() {
        return find(false).or(() -> find(true));
    }

    /** One pass, by hand: a pattern takes a second for the largest file there may be. */
    private Optional<String> find(boolean acrossLines) {
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (belongsToJws(c)) {
                run.append(c);
            } else if (!acrossLines || !Character.isWhitespace(c)) {
                if (isJws(run)) {
                    break;
                }
                run.setLength(0);
            }
        }
        return isJws(run) ? Optional.of(run.toString()) : Optional.empty();
    }

    private static boolean belongsToJws(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.';
    }

    private static boolean isJws(StringBuilder run) {
        return run.length() > BEGINNING.length() && BEGINNING.contentEquals(run.subSequence(0, BEGINNING.length()))
                && run.chars().filter(c -> c == '.').count() == 2;
    }
}
