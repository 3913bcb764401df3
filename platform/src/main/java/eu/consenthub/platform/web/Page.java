package eu.consenthub.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor to pass as {@code after} for the following page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * The page out of one row more than was asked for: the surplus row only tells that there is a next page.
     *
     * @param rows   at most {@code limit + 1} rows
     * @param cursor the cursor of a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<? super T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)).text());
    }

    /** The same page of other things, e.g. views instead of rows. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
