package eu.consenthub.consent.contact;

import java.util.Optional;

/**
 * An e-mail address: as given, which is what mail is sent to, and its match key, by which the hub recognises it (ADDR-1).
 * Dots and {@code +tags} are never removed: they may be other people (ADDR-2).
 */
public record EmailAddress(String asGiven, String matchKey) {

    /** The address in this text, or empty when it is none or too long (ADDR-3). */
    public static Optional<EmailAddress> parse(String text) {
        return EmailSyntax.matchKey(text).map(key -> new EmailAddress(text.strip(), key));
    }

    /** Addresses do not go into logs. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
