package eu.consenthub.consent.importing;

import eu.consenthub.consent.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes of one record of a file what is to be recorded, or tells all that is wrong with it. Pure: time is given. */
final class LineReader {

    private final UUID importId;
    private final Header header;
    private final Policy policy;
    private final Instant now;

    /** @param now when the file was received: nothing in it can be later */
    LineReader(UUID importId, Header header, Policy policy, Instant now) {
        this.importId = importId;
        this.header = header;
        this.policy = policy;
        this.now = now;
    }

    ReadLine read(RawRecord record) {
        if (record.text().isEmpty()) {
            return ReadLine.Faulty.malformed(record.line(), "Not UTF-8 text, longer than 64 KiB, or a quote that is never closed");
        }
        Optional<List<String>> values = Csv.fields(record.text().get(), header.separator());
        if (values.isEmpty()) {
            return ReadLine.Faulty.malformed(record.line(), "The quotes are out of order");
        }
        if (values.get().stream().allMatch(String::isBlank)) {
            return new ReadLine.Blank();
        }
        int expected = header.columns().size();
        return values.get().size() == expected
                ? new LineRules(importId, Line.of(record.line(), header, values.get()), policy, now).judge()
                : ReadLine.Faulty.malformed(record.line(), values.get().size() + " fields where the header has " + expected);
    }
}
