package eu.consenthub.notifier.message;

import java.util.regex.Pattern;

/**
 * Makes a person's own words harmless in a mail: no line ends (they would open a new header), no percent signs (providers
 * write their variables with them), no markup where HTML is read.
 */
final class PersonalText {

    private static final Pattern DANGEROUS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029%]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private PersonalText() {}

    static String plain(String value) {
        return BLANKS.matcher(DANGEROUS.matcher(value).replaceAll(" ")).replaceAll(" ").strip();
    }

    static String html(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
