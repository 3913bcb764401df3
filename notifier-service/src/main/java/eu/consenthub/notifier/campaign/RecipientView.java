package eu.consenthub.notifier.campaign;

import io.r2dbc.spi.Readable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One recipient, pseudonymous, with what the mail relied on. */
record RecipientView(
        UUID contactId,
        RecipientState status,
        @Schema(description = "Why it was skipped or failed") @Nullable String reason,
        String locale,
        @Nullable String basis,
        @Schema(description = "The consent event relied on") @Nullable UUID eventId,
        @Nullable WordingView wording,
        @Nullable Instant handedOverAt,
        @Nullable Instant unsubscribedAt,
        Instant updatedAt) {

    /** The text the contact had been shown. */
    record WordingView(String id, int version, String language, String sha256) {}

    static RecipientView read(Readable row) {
        return new RecipientView(
                CampaignRows.needed(row, "contact_id", UUID.class),
                RecipientState.valueOf(CampaignRows.needed(row, "state", String.class)),
                row.get("reason", String.class),
                CampaignRows.needed(row, "locale", String.class),
                row.get("basis", String.class),
                row.get("event_id", UUID.class),
                wording(row),
                row.get("handed_over_at", Instant.class),
                row.get("unsubscribed_at", Instant.class),
                CampaignRows.needed(row, "updated_at", Instant.class));
    }

    private static @Nullable WordingView wording(Readable row) {
        String id = row.get("wording_id", String.class);
        return id == null
                ? null
                : new WordingView(
                        id,
                        CampaignRows.needed(row, "wording_version", Integer.class),
                        CampaignRows.needed(row, "wording_language", String.class),
                        CampaignRows.needed(row, "wording_sha256", String.class));
    }
}
