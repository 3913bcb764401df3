package eu.consenthub.allinone.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes an import file of invented contacts: {@code SampleContacts <lines> [seed] > file.csv}. The same seed gives the
 * same file on every machine; memory does not grow with the number of lines.
 */
public final class SampleContacts {

    /** Seed of {@code docs/samples/contacts-1000.csv}. */
    public static final long SHIPPED_SEED = 2026;

    private SampleContacts() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("Usage: SampleContacts <lines> [seed] > file.csv");
            return;
        }
        long seed = arguments.length == 2 ? Long.parseLong(arguments[1]) : SHIPPED_SEED;
        try (Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
            write(Long.parseLong(arguments[0]), seed, out);
        }
    }

    /** Writes a header and {@code lines} lines, in UTF-8 terms, separated by semicolons as a French spreadsheet does. */
    public static void write(long lines, long seed, Appendable out) throws IOException {
        Story story = new Story(new Cast(seed), seed);
        CsvText.line(Row.HEADER, out);
        for (long index = 0; index < lines; index++) {
            CsvText.line(story.line(index), out);
        }
    }
}
