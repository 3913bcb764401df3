package eu.consenthub.consent.receipt;

import eu.consenthub.verifier.root.SignedRoot;
import eu.consenthub.verifier.tree.InclusionProof;
import java.time.Instant;
import java.time.LocalDate;

/** What signed roots say of one entry; public for the room that keeps them. */
public sealed interface Inclusion {

    /** Its day (UTC). */
    LocalDate day();

    /** It is under this root. */
    record Under(InclusionProof proof, SignedRoot root) implements Inclusion {

        @Override
        public LocalDate day() {
            return root.statement().day();
        }
    }

    /** Its day is not closed yet, and will be soon after this instant. */
    record NotYet(LocalDate day, Instant dueAt) implements Inclusion {}

    /** The root of its day is for other entries than the ledger now holds. */
    record Contradicted(LocalDate day) implements Inclusion {}
}
