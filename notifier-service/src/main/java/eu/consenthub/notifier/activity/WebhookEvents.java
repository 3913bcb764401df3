package eu.consenthub.notifier.activity;

import eu.consenthub.notifier.mailgun.MailgunEvent;
import eu.consenthub.notifier.mailgun.WebhookReading.Genuine;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The store of believed webhooks. Its constraints are what makes each apply once: a second one undoes itself. */
@Component
class WebhookEvents {

    private static final String APPLY = """
            WITH report AS MATERIALIZED (
                SELECT effect, purpose
                FROM recipient_reported(:campaign, :chunk, :recipient, :state, :reason, :at)),
            stored AS (
                INSERT INTO webhook_event (token, received_at, event_id, event_at, kind, code, campaign_id, recipient_id, effect)
                SELECT :token, :at, :eventId, :eventAt, :kind, :code, :campaign, :recipient, effect
                FROM report)
            SELECT effect, purpose
            FROM report""";

    private static final String FORGET = """
            DELETE FROM webhook_event
            WHERE received_at < :before""";

    private final DatabaseClient database;

    WebhookEvents(DatabaseClient database) {
        this.database = database;
    }

    /**
     * What a webhook did.
     *
     * @param effect MOVED, NOTED or FOREIGN
     * @param purpose of the campaign; null when FOREIGN
     */
    record Applied(String effect, @Nullable String purpose) {}

    /** @return a {@link org.springframework.dao.DuplicateKeyException} when its token or its event came before */
    Mono<Applied> apply(Genuine webhook, Instant at) {
        MailgunEvent event = webhook.event();
        GenericExecuteSpec statement = database.sql(APPLY)
                .bind("token", webhook.token())
                .bind("at", at)
                .bind("eventId", event.id())
                .bind("eventAt", event.at())
                .bind("kind", event.kind().name())
                .bind("code", event.code());
        statement = bind(statement, "campaign", event.campaignId(), UUID.class);
        statement = bind(statement, "chunk", event.chunkId(), UUID.class);
        statement = bind(statement, "recipient", event.recipientId(), UUID.class);
        statement = bind(statement, "state", Meaning.of(event.kind()).state(), String.class);
        statement = bind(statement, "reason", Meaning.reasonOf(event), String.class);
        return statement
                .map(row -> new Applied(
                        Objects.requireNonNull(row.get("effect", String.class)), row.get("purpose", String.class)))
                .one();
    }

    /** @param before everything received before is deleted; must be older than any webhook that would still be believed */
    Mono<Long> forget(Instant before) {
        return database.sql(FORGET)
                .bind("before", before)
                .fetch()
                .rowsUpdated();
    }

    private static <T> GenericExecuteSpec bind(GenericExecuteSpec spec, String name, @Nullable T value, Class<T> type) {
        return value == null ? spec.bindNull(name, type) : spec.bind(name, value);
    }
}
