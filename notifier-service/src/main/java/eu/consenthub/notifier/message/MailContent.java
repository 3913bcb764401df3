package eu.consenthub.notifier.message;

/**
 * What marketing wrote, in one language.
 *
 * @param subject plain text, may hold {@code {{firstName}}} and {@code {{lastName}}}
 * @param body HTML without the layout, may hold those and {@code {{unsubscribeUrl}}}, {@code {{preferencesUrl}}}
 */
public record MailContent(String subject, String body) {}
