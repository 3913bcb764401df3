package eu.consenthub.consent.catalogue;

import eu.consenthub.platform.web.Cursor;
import java.util.List;

/** Where a page of wordings ended: the order of the table's key. */
record WordingCursor(String id, int version, String language) {

    static final WordingCursor START = new WordingCursor("", 0, "");

    static WordingCursor parse(String text) {
        List<String> parts = Cursor.parse(text, 3).parts();
        try {
            return new WordingCursor(parts.get(0), Integer.parseInt(parts.get(1)), parts.get(2));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }
}
