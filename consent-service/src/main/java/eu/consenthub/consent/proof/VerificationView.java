package eu.consenthub.consent.proof;

import eu.consenthub.verifier.chain.Damage;
import eu.consenthub.verifier.chain.Finding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "LedgerVerification", description = "Whether the ledger is as it was recorded, and where it first is not.")
record VerificationView(
        @Schema(description = "True when nothing is wrong.") boolean valid,
        @Schema(description = "Entries whose hash was computed anew.") long checkedEntries,
        @Schema(description = "Chains that were followed to their heads.") long checkedContacts,
        @Schema(description = "Roots whose signature and tree were checked.") long checkedRoots,
        @Schema(description = "The first thing that is wrong, in the order of recording.") @Nullable Broken firstBroken,
        @Schema(description = "When the snapshot was taken.") Instant startedAt,
        @Schema(description = "When the answer was known.") Instant finishedAt) {

    @Schema(name = "LedgerDamage", description = "What is wrong, and where.")
    record Broken(
            @Schema(description = "What happened.") Damage kind,
            @Schema(description = "Place in the whole ledger of the entry, if it is there.") @Nullable Long position,
            @Schema(description = "Whose chain.") @Nullable UUID contactId,
            @Schema(description = "Number in that chain, of an entry that is there or missing.") @Nullable Long sequence,
            @Schema(description = "Day of the root that covers it, if that day is closed.") @Nullable LocalDate day,
            @Schema(description = "The reason in words.") String detail) {

        static Broken of(Finding finding) {
            return new Broken(finding.kind(), finding.position(), finding.contactId(), finding.sequence(), finding.day(),
                    finding.detail());
        }
    }

    static VerificationView of(Verification result) {
        return new VerificationView(result.firstBroken().isEmpty(), result.entries(), result.contacts(), result.roots(),
                result.firstBroken().map(Broken::of).orElse(null), result.startedAt(), result.finishedAt());
    }
}
