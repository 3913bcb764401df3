package eu.consenthub.consent.proof;

import eu.consenthub.verifier.form.Digests;
import eu.consenthub.verifier.root.RootStatement;
import eu.consenthub.verifier.root.SignedRoot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

@Schema(name = "LedgerRoot", description = "The signed root of one finished day.")
record RootView(
        @Schema(description = "The day (UTC).") LocalDate day,
        @Schema(description = "How many entries.") long treeSize,
        @Schema(description = "One after the last position of the day before.") long firstPosition,
        @Schema(description = "The last position; one less than firstPosition on a day without entries.") long lastPosition,
        @Schema(description = "Merkle root (RFC 9162) over the hashes of the entries, hexadecimal.") String rootHash,
        @Schema(description = "The root hash of the day before, 64 zeros in the first root.") String previousRootHash,
        @Schema(description = "When the day was closed.") Instant createdAt,
        @Schema(description = "Which ledger.") String ledger,
        @Schema(description = "All of the above as canonical JSON (RFC 8785), signed: compact JWS, keys at /.well-known/jwks.json.") String jws,
        @Schema(description = "What an outside authority says of when it was there.") @Nullable Stamp timestamp) {

    @Schema(name = "LedgerRootTimestamp", description = "A time stamp (RFC 3161) over the SHA-256 of jws.")
    record Stamp(
            @Schema(description = "Who was asked.") String authority,
            @Schema(description = "The moment it vouches for.") Instant stampedAt,
            @Schema(description = "The token in DER, base64.") String token) {

        static @Nullable Stamp of(@Nullable Timestamp timestamp) {
            return timestamp == null
                    ? null
                    : new Stamp(timestamp.authority(), timestamp.stampedAt(), Base64.getEncoder().encodeToString(timestamp.token()));
        }
    }

    static RootView of(SignedRoot root, @Nullable Timestamp timestamp) {
        RootStatement statement = root.statement();
        return new RootView(statement.day(), statement.treeSize(), statement.firstPosition(), statement.lastPosition(),
                Digests.hex(statement.rootHash()), Digests.hex(statement.previousRootHash()), statement.createdAt(), statement.ledger(),
                root.jws(), Stamp.of(timestamp));
    }
}
