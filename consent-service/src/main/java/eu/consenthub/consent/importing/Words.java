package eu.consenthub.consent.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the words that a file uses for constants and lists. */
final class Words {

    private Words() {}

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /** Several values in one field are joined by {@code |}. */
    static List<String> list(String field) {
        return Arrays.stream(field.split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
