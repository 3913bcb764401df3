package eu.consenthub.consent.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing the company writes about; title and description per language (fr, en). */
public record Purpose(PurposeKey key, Map<String, String> title, Map<String, String> description) {

    /** The title in this language, else in French, the company's own. */
    public String titleIn(String language) {
        return in(language, title);
    }

    /** The description in this language, else in French. */
    public String descriptionIn(String language) {
        return in(language, description);
    }

    private String in(String language, Map<String, String> texts) {
        @Nullable
        String text = texts.get(language);
        return text != null ? text : texts.getOrDefault("fr", key.value());
    }
}
