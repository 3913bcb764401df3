package eu.consenthub.consent.importing;

import java.util.List;

/** What came of reading a header. */
sealed interface HeaderReading {

    record Understood(Header header) implements HeaderReading {}

    /** The file is not taken at all. */
    record Refused(List<HeaderFault> faults) implements HeaderReading {

        static Refused because(String column, String code, String message) {
            return new Refused(List.of(new HeaderFault(column, code, message)));
        }
    }
}
