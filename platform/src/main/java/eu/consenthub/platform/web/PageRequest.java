package eu.consenthub.platform.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page is wanted.
 *
 * @param limit 1 to 500
 * @param after cursor of the page before; null for the first page
 */
public record PageRequest(int limit, @Nullable String after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 500;

    /**
     * From the query parameters {@code limit} and {@code after} as they came.
     *
     * @throws Problem 400 {@code OUT_OF_RANGE} on {@code limit}
     */
    public static PageRequest of(@Nullable Integer limit, @Nullable String after) {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > LARGEST_LIMIT) {
            throw Problem.invalid(new FieldError("limit", FieldCode.OUT_OF_RANGE.name(), "A page has 1 to 500 items."));
        }
        return new PageRequest(size, after == null || after.isEmpty() ? null : after);
    }

    /**
     * The cursor's parts, if there is one.
     *
     * @throws Problem 400 {@code INVALID_CURSOR}
     */
    public Optional<Cursor> cursor(int parts) {
        return Optional.ofNullable(after)
                .map(text -> Cursor.parse(text, parts));
    }
}
