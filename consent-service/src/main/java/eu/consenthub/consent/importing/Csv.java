package eu.consenthub.consent.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Optional;

/** Parts one record into its fields. */
final class Csv {

    private Csv() {}

    /** The fields, or empty when the quotes are out of order. */
    static Optional<List<String>> fields(String record, char separator) {
        try {
            return Optional.of(CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .ofSingleCsvRecord(record)
                    .getFields());
        } catch (CsvParseException e) {
            return Optional.empty();
        }
    }
}
