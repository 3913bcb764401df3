package eu.consenthub.consent.listing;

import eu.consenthub.platform.web.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where a page of issued lists ended. */
record ListCursor(Instant issuedAt, UUID listId) {

    static final ListCursor NEWEST = new ListCursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    static Cursor after(IssuedList list) {
        return Cursor.of(list.issuedAt(), list.listId());
    }

    static ListCursor parse(String text) {
        List<String> parts = Cursor.parse(text, 2).parts();
        try {
            Instant issuedAt = Instant.parse(parts.get(0));
            if (issuedAt.isBefore(Instant.EPOCH) || issuedAt.isAfter(NEWEST.issuedAt())) {
                throw Cursor.invalid();
            }
            return new ListCursor(issuedAt, UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
