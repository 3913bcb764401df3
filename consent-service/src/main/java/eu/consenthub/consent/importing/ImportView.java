package eu.consenthub.consent.importing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Import", description = "How far a file has been taken in; lines = accepted + refused + unchanged, at every moment.")
record ImportView(
        @Schema(description = "The import.") UUID importId,
        @Schema(description = "RECEIVED: stored, waiting. FAILED: given up after repeated failures; what was taken in stays.") ImportStatus status,
        @Schema(description = "Lines handled so far; the header and blank lines do not count.") long lines,
        @Schema(description = "Lines that were recorded.") long accepted,
        @Schema(description = "Of these, lines that made a new contact known.") long created,
        @Schema(description = "Lines refused as a whole; see errors.csv.") long refused,
        @Schema(description = "Lines that said nothing new.") long unchanged,
        @Schema(description = "When the file was stored.") Instant receivedAt,
        @Schema(description = "When the first line was read.") @Nullable Instant startedAt,
        @Schema(description = "When the last line was handled.") @Nullable Instant finishedAt) {}
