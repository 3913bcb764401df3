package eu.consenthub.consent.importing;

import eu.consenthub.consent.decision.Refusal;
import java.util.Map;

/** Tells a refusal of the ledger in the terms of the file. */
final class RefusedLines {

    private static final Map<String, Field> COLUMNS = Map.of(
            "relationships", Field.RELATIONSHIPS,
            "wording", Field.WORDING,
            "occurredAt", Field.ACT_AT,
            "informedAt", Field.INFORMED_AT,
            "collectedOn", Field.COLLECTED_AT,
            "contactId", Field.EMAIL);

    private RefusedLines() {}

    /** Whatever form the stop had, a file cannot undo it: one code for all (PERM-12). */
    static LineFault fault(ReadLine.Sound line, Refusal refusal) {
        String code = refusal instanceof Refusal.Stopped ? "OBJECTED" : refusal.code();
        Field field = COLUMNS.get(refusal.field());
        return new LineFault(line.line(), field == null ? String.join("|", line.askedFor()) : field.label(), code, refusal.message());
    }
}
