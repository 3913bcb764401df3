package eu.consenthub.consent.importing;

import eu.consenthub.consent.policy.Purposes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Understands the first line of a file: English or French names in any order, or names of its own with a mapping. */
final class HeaderReader {

    private final Purposes purposes;

    HeaderReader(Purposes purposes) {
        this.purposes = purposes;
    }

    /**
     * @param beginning the first bytes of the file, at least its first line
     * @param mapping   column of the file → our column, for files with names of their own
     */
    HeaderReading read(byte[] beginning, Map<String, String> mapping) {
        Optional<String> line = firstLine(beginning);
        if (line.isEmpty()) {
            return HeaderReading.Refused.because("", "NOT_UTF8", "The file is not UTF-8 text: save it as CSV UTF-8");
        }
        char separator = separator(line.get());
        Optional<List<String>> names = Csv.fields(line.get(), separator);
        if (names.isEmpty() || names.get().stream().allMatch(String::isBlank)) {
            return HeaderReading.Refused.because("", "MALFORMED_HEADER", "The first line must name the columns");
        }
        return understand(separator, names.get().stream().map(String::strip).toList(), mapping);
    }

    private HeaderReading understand(char separator, List<String> names, Map<String, String> mapping) {
        List<HeaderFault> faults = new ArrayList<>();
        Set<Column> columns = new LinkedHashSet<>();
        ColumnNames known = new ColumnNames(purposes);
        for (String name : names) {
            String ours = mapping.getOrDefault(name, name).strip().toLowerCase(Locale.ROOT);
            switch (known.find(ours)) {
                case ColumnNames.Found found -> addOnce(found.column(), name, columns, faults);
                case ColumnNames.Unknown unknown -> faults.add(new HeaderFault(name, unknown.code(), unknown.message()));
            }
        }
        mapping.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> faults
                        .add(new HeaderFault(name, "UNKNOWN_COLUMN", "The mapping names a column that the file does not have")));
        if (faults.isEmpty() && !columns.contains(Field.EMAIL)) {
            faults.add(new HeaderFault("email", "REQUIRED", "A column email (courriel) is required"));
        }
        return faults.isEmpty()
                ? new HeaderReading.Understood(new Header(separator, List.copyOf(columns)))
                : new HeaderReading.Refused(faults);
    }

    private static void addOnce(Column column, String name, Set<Column> columns, List<HeaderFault> faults) {
        if (!columns.add(column)) {
            faults.add(new HeaderFault(name, "DUPLICATE_COLUMN", "Another column holds " + column.label() + " already"));
        }
    }

    private static Optional<String> firstLine(byte[] beginning) {
        int start = Utf8.bomLength(beginning);
        int end = start;
        while (end < beginning.length && beginning[end] != '\n' && beginning[end] != '\r') {
            end++;
        }
        return Utf8.decode(ByteBuffer.wrap(beginning, start, end - start));
    }

    /** No name of a column has a comma or a semicolon in it, so the more frequent of the two parts them. */
    private static char separator(String line) {
        long semicolons = line.chars().filter(c -> c == ';').count();
        long commas = line.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ';' : ',';
    }
}
