package eu.consenthub.consent.sql;

import java.lang.reflect.Array;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Binds rows as one array per column, as {@code unnest} takes them. */
public final class Columns<R> {

    /** Stands between the values of one row where a column is itself a list: an array of arrays cannot be unnested by rows. */
    private static final String SEPARATOR = "\u001f";

    private final List<R> rows;
    private GenericExecuteSpec spec;

    private Columns(GenericExecuteSpec spec, List<R> rows) {
        this.spec = spec;
        this.rows = rows;
    }

    public static <R> Columns<R> of(GenericExecuteSpec spec, List<R> rows) {
        return new Columns<>(spec, rows);
    }

    public <T> Columns<R> column(String name, Class<T> type, Function<R, ? extends @Nullable T> value) {
        Object[] values = (Object[]) Array.newInstance(type, rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        spec = spec.bind(name, values);
        return this;
    }

    public Columns<R> text(String name, Function<R, @Nullable String> value) {
        return column(name, String.class, value);
    }

    public Columns<R> instant(String name, Function<R, @Nullable Instant> value) {
        return column(name, OffsetDateTime.class, row -> utc(value.apply(row)));
    }

    /** Lists of labels, one text each; {@code string_to_array(…, chr(31))} makes arrays of them again. */
    public Columns<R> labels(String name, Function<R, Collection<String>> value) {
        return text(name, row -> String.join(SEPARATOR, value.apply(row)));
    }

    public GenericExecuteSpec bound() {
        return spec;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
