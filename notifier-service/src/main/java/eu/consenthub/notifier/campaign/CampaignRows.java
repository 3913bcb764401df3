package eu.consenthub.notifier.campaign;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of table {@code campaign} and back. */
@Component
class CampaignRows {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {
    };

    private final JsonMapper json;

    CampaignRows(JsonMapper json) {
        this.json = json;
    }

    Campaign read(Readable row) {
        return new Campaign(
                new CampaignId(needed(row, "campaign_id", UUID.class)),
                needed(row, "name", String.class),
                needed(row, "purpose", String.class),
                words(row, "subject"),
                words(row, "body"),
                new Audience(list(row, "locales"), list(row, "relationships"), list(row, "tags")),
                row.get("scheduled_at", Instant.class),
                CampaignStatus.valueOf(needed(row, "status", String.class)),
                row.get("waiting_for", String.class),
                row.get("started_at", Instant.class),
                row.get("finished_at", Instant.class));
    }

    DatabaseClient.GenericExecuteSpec bind(DatabaseClient.GenericExecuteSpec statement, CampaignDraft draft) {
        DatabaseClient.GenericExecuteSpec bound = statement
                .bind("name", draft.name())
                .bind("purpose", draft.purpose())
                .bind("subject", json.writeValueAsString(draft.subject()))
                .bind("body", json.writeValueAsString(draft.body()))
                .bind("locales", draft.audience().locales().toArray(String[]::new))
                .bind("relationships", draft.audience().relationships().toArray(String[]::new))
                .bind("tags", draft.audience().tags().toArray(String[]::new));
        Instant scheduledAt = draft.scheduledAt();
        return scheduledAt == null
                ? bound.bindNull("scheduledAt", Instant.class)
                : bound.bind("scheduledAt", scheduledAt);
    }

    static <T> T needed(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private Map<String, String> words(Readable row, String column) {
        return json.readValue(needed(row, column, Json.class).asString(), WORDS);
    }

    private static List<String> list(Readable row, String column) {
        return List.of(needed(row, column, String[].class));
    }
}
