package eu.consenthub.consent.receipt;

import eu.consenthub.consent.policy.Wording;
import eu.consenthub.consent.policy.WordingReference;

/** A text that was shown, word for word, and whether it is still the one whose digest the ledger holds. */
record ShownText(WordingReference reference, String text, String link, boolean genuine) {

    static ShownText of(WordingReference reference, Wording stored, String link) {
        return new ShownText(reference, stored.text(), link, stored.reference().equals(reference));
    }
}
