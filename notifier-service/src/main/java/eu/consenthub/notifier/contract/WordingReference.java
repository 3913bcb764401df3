package eu.consenthub.notifier.contract;

/**
 * The exact text a person was shown. Public as part of {@link Fact}.
 *
 * @param sha256 of the text, 64 hexadecimal digits
 */
public record WordingReference(String id, int version, String language, String sha256) {}
