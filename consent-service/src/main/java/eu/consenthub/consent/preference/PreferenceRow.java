package eu.consenthub.consent.preference;

import eu.consenthub.consent.policy.Wording;

/**
 * One purpose by one channel, as the page shows it.
 *
 * @param name       of the pair of radio buttons
 * @param question   what the pair asks
 * @param sentence   what holds now
 * @param on         the contact receives it now
 * @param changeable there is a choice: what is off can be turned on only where there is a text to agree to
 * @param agreement  that text; empty when it is on already, or there is none
 * @param shownName  of the hidden field that says which version of it was shown
 * @param shown      that version; 0 when there is no text
 */
public record PreferenceRow(String name, String question, String sentence, boolean on, boolean changeable, String agreement,
        String shownName, int shown) {

    /** The same, with a text to agree to. */
    PreferenceRow offering(Wording text) {
        return new PreferenceRow(name, question, sentence, on, true, text.text(), shownName, text.version());
    }
}
