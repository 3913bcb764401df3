package eu.consenthub.notifier.campaign;

import eu.consenthub.platform.web.Cursor;
import eu.consenthub.platform.web.Page;
import eu.consenthub.platform.web.PageRequest;
import io.r2dbc.spi.Readable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The campaigns by their creation, newest first, page by page. */
@Component
class CampaignList {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private static final String PAGE = """
            SELECT campaign_id, name, purpose, status, scheduled_at, created_at, started_at, finished_at
            FROM campaign
            WHERE (:status = '' OR status = :status)
                AND (created_at, campaign_id) < (:createdAt, :id)
            ORDER BY created_at DESC, campaign_id DESC
            LIMIT :limit
            """;

    private final DatabaseClient database;

    CampaignList(DatabaseClient database) {
        this.database = database;
    }

    /** A campaign without its words. */
    record Item(
            UUID campaignId,
            String name,
            String purpose,
            CampaignStatus status,
            @Nullable Instant scheduledAt,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    Mono<Page<Item>> page(@Nullable CampaignStatus status, PageRequest page) {
        Place place = page.cursor(2)
                .map(Place::of)
                .orElse(new Place(END_OF_TIME, LAST));
        return database.sql(PAGE)
                .bind("status", status == null ? "" : status.name())
                .bind("createdAt", place.createdAt())
                .bind("id", place.id())
                .bind("limit", page.limit() + 1)
                .map(CampaignList::read)
                .all()
                .collectList()
                .map(items -> Page.of(items, page.limit(), item -> Cursor.of(item.createdAt(), item.campaignId())));
    }

    private static Item read(Readable row) {
        return new Item(
                CampaignRows.needed(row, "campaign_id", UUID.class),
                CampaignRows.needed(row, "name", String.class),
                CampaignRows.needed(row, "purpose", String.class),
                CampaignStatus.valueOf(CampaignRows.needed(row, "status", String.class)),
                row.get("scheduled_at", Instant.class),
                CampaignRows.needed(row, "created_at", Instant.class),
                row.get("started_at", Instant.class),
                row.get("finished_at", Instant.class));
    }

    private record Place(Instant createdAt, UUID id) {

        static Place of(Cursor cursor) {
            try {
                return new Place(Instant.parse(cursor.parts().get(0)), UUID.fromString(cursor.parts().get(1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Cursor.invalid();
            }
        }
    }
}
