package eu.consenthub.notifier.message;

import java.util.Map;

/**
 * A whole mail in one language, with slots {@code {{key}}} for what is personal. The keys are those of
 * {@link MailComposer#valuesFor}; every recipient has a value for every key.
 *
 * @param headers header values by name; they hold slots too
 */
public record MailTemplate(
        Language language, String purpose, String subject, String html, String text, Map<String, String> headers, Wanted wanted) {

    /** What a recipient's values must hold. */
    record Wanted(Map<Edge, String> edges, boolean firstName, boolean lastName, Map<Ground, String> reasons) {}
}
