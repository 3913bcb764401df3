package eu.consenthub.consent.optin;

import eu.consenthub.consent.contact.EmailAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for in a form, for an address that may be theirs.
 *
 * @param formId which form it was
 * @param source the page the form was opened from, null when it is not known
 */
record Wish(EmailAddress email, String locale, String formId, @Nullable String source, List<Asked> asked) {

    /** Addresses do not go into logs. */
    @Override
    public String toString() {
        return "Wish[…]";
    }
}
