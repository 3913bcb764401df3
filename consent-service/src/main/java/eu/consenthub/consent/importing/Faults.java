package eu.consenthub.consent.importing;

import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong with one line, so that it can be mended in one go. */
final class Faults {

    private final long line;
    private final List<LineFault> found = new ArrayList<>(0);

    Faults(long line) {
        this.line = line;
    }

    void add(Column column, String code, String message) {
        found.add(new LineFault(line, column.label(), code, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<LineFault> found() {
        return List.copyOf(found);
    }
}
