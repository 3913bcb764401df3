package eu.consenthub.consent.importing;

import eu.consenthub.consent.ledger.Submission;
import java.util.List;

/** What came of one record: taken or refused as a whole. */
sealed interface ReadLine {

    /** Sound by itself; the ledger has the last word. askedFor: the columns whose act a refusal of the ledger may be about. */
    record Sound(long line, Submission submission, List<String> askedFor) implements ReadLine {}

    record Faulty(List<LineFault> faults) implements ReadLine {

        static Faulty malformed(long line, String message) {
            return new Faulty(List.of(new LineFault(line, "", "MALFORMED_LINE", message)));
        }
    }

    /** Nothing stands in it, as at the end of many spreadsheets. */
    record Blank() implements ReadLine {}
}
