package eu.consenthub.notifier.message;

/**
 * Something in a draft that must be mended before it may be sent.
 *
 * @param field where, e.g. {@code body.fr}
 * @param code stable, UPPER_SNAKE
 * @param message what is wrong and how to mend it, for people
 */
public record Finding(String field, String code, String message) {}
