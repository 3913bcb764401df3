package eu.consenthub.localstack.sandbox.mail;

import java.util.Map;

/** Puts a recipient's values in place of {@code %recipient.name%}; a name without a value stays as it is written. */
final class Fill {

    private static final String OPEN = "%recipient.";

    private Fill() {}

    static String in(String text, Map<String, String> values) {
        int open = text.indexOf(OPEN);
        if (open < 0 || values.isEmpty()) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 64);
        int done = 0;
        while (open >= 0) {
            int close = text.indexOf('%', open + OPEN.length());
            if (close < 0) {
                break;
            }
            String value = values.get(text.substring(open + OPEN.length(), close));
            if (value == null) {
                open = text.indexOf(OPEN, open + 1);
                continue;
            }
            filled.append(text, done, open).append(value);
            done = close + 1;
            open = text.indexOf(OPEN, done);
        }
        return filled.append(text, done, text.length()).toString();
    }
}
