package eu.consenthub.allinone.sample;

import java.io.IOException;
import java.util.List;

/** One line of text from the values of its fields: quoted only where it must be. */
final class CsvText {

    private CsvText() {}

    static void line(List<String> values, Appendable out) throws IOException {
        for (int column = 0; column < values.size(); column++) {
            if (column > 0) {
                out.append(';');
            }
            out.append(field(values.get(column)));
        }
        out.append('\n');
    }

    private static String field(String value) {
        boolean quoted = value.indexOf(';') >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0;
        return quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
