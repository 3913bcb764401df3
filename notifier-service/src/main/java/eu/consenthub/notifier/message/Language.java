package eu.consenthub.notifier.message;

import java.util.Locale;

/** The languages a mail can be written in. */
public enum Language {
    FR, EN;

    /** The language of a contact's locale tag, French when it is neither: the company writes from France. */
    public static Language of(String locale) {
        return locale.toLowerCase(Locale.ROOT).startsWith("en") ? EN : FR;
    }

    /** The tag as it stands in {@code lang} attributes and in the campaign's JSON. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
