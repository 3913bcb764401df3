package eu.consenthub.consent.optin;

/**
 * One box of the form.
 *
 * @param name    of its field
 * @param value   the version of the text beside it
 * @param promise the text's first paragraph, which is what is agreed to
 * @param details the rest of the text
 * @param fault   key of what is wrong with the box, or empty
 */
public record Offer(String name, String value, String title, String promise, String details, boolean ticked, String fault) {}
