package eu.consenthub.notifier.message;

import java.util.regex.Pattern;

/**
 * Names of the personal slots of a template, written {@code {{key}}} in it. Short, because each is repeated for every
 * recipient. A name has one key for HTML, where its value is escaped, and one for plain text, where it is not.
 */
final class MergeKey {

    static final String UNSUBSCRIBE_TOKEN = "u";
    static final String PREFERENCES_TOKEN = "p";
    static final String REASON = "why";
    static final String FIRST_NAME = "fn";
    static final String LAST_NAME = "ln";
    static final String FIRST_NAME_HTML = "fnh";
    static final String LAST_NAME_HTML = "lnh";

    /** A variable as people write it, blanks inside the braces allowed. */
    static final Pattern WRITTEN = Pattern.compile("\\{\\{\\s*(\\w*)\\s*}}");

    private MergeKey() {}

    static String slot(String key) {
        return "{{" + key + "}}";
    }
}
