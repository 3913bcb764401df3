package eu.consenthub.verifier.chain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param order     the position up to which all is well, by which findings are ordered; of a missing entry that of its predecessor
 * @param position  place of the entry in the ledger, if it is there
 * @param contactId whose chain
 * @param sequence  place of the entry in that chain, there or missing
 * @param day       of the root that is concerned, if there is one
 * @param detail    a sentence without beginning and end
 */
public record Finding(long order, Damage kind, @Nullable Long position, @Nullable UUID contactId, @Nullable Long sequence,
        @Nullable LocalDate day, String detail) {

    /** Independent of the order in which things were looked at. */
    static final Comparator<Finding> FIRST = Comparator.comparingLong(Finding::order)
            .thenComparing(Finding::kind)
            .thenComparing(finding -> String.valueOf(finding.contactId()))
            .thenComparing(Finding::detail);

    /** About an entry that is there. */
    static Finding of(Damage kind, Link link, String detail) {
        return new Finding(link.position(), kind, link.position(), link.contactId(), link.sequence(), null, detail);
    }

    /** About the entry that was reached, or one beyond it that may be missing. */
    static Finding at(ChainEnd reached, Damage kind, UUID contactId, long sequence, @Nullable Long position, String detail) {
        return new Finding(reached.position(), kind, position, contactId, sequence, null, detail);
    }

    /** About a root, or about entries that only a root can tell of. */
    public static Finding ofRoot(long order, Damage kind, LocalDate day, String detail) {
        return new Finding(order, kind, null, null, null, day, detail);
    }

    /** With the day of the root that covers it; a finding about a root has its own. */
    public Finding on(@Nullable LocalDate rootDay) {
        return rootDay == null || day != null ? this : new Finding(order, kind, position, contactId, sequence, rootDay, detail);
    }

    /** In one sentence. */
    public String sentence() {
        String where = contactId == null ? "day " + day : "entry " + sequence + " of contact " + contactId + place();
        return kind + ": " + where + ": " + detail + ".";
    }

    private String place() {
        String at = position == null ? "" : ", position " + position;
        return day == null ? at : at + ", under the root of " + day;
    }
}
