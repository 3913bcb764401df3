package eu.consenthub.notifier.permission;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows and arrays: a column of many rows goes to the database as one array, so that a batch is one statement. */
final class Columns {

    private Columns() {}

    /** One value of each row; nulls stay nulls. */
    @SuppressWarnings("NullAway") // an array of the driver may hold nulls, which its type cannot say
    static <R, T> T[] of(List<R> rows, Function<R, @Nullable T> value, Function<Integer, T[]> array) {
        T[] column = array.apply(rows.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    /** The value of a column that is never null. */
    static <T> T needed(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
