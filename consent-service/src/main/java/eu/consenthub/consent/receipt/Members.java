package eu.consenthub.consent.receipt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making: members stay in order, absent and empty ones are left out. */
final class Members {

    private final Map<String, Object> members = new LinkedHashMap<>();

    static Members of(String name, Object value) {
        return new Members().with(name, value);
    }

    Members with(String name, @Nullable Object value) {
        if (value instanceof Members nested) {
            members.put(name, nested.members);
        } else if (value instanceof List<?> list) {
            with(name, list);
        } else if (value != null && !value.equals("")) {
            members.put(name, value);
        }
        return this;
    }

    Map<String, Object> map() {
        return members;
    }

    private void with(String name, List<?> values) {
        if (!values.isEmpty()) {
            members.put(name, values.stream().map(value -> value instanceof Members nested ? nested.members : value).toList());
        }
    }
}
