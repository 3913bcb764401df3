package eu.consenthub.notifier.activity;

import eu.consenthub.notifier.mailgun.MailgunEvent;
import eu.consenthub.notifier.mailgun.WebhookReading.Genuine;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The store of believed webhooks. Its constraints are what makes each apply once. */
@Component
class WebhookEvents {

    private static final String STORE = """
            INSERT INTO webhook_event (token, received_at, event_id, event_at, kind, code, campaign_id, recipient_id, effect)
            VALUES (:token, :at, :eventId, :eventAt, :kind, :code, :campaign, :recipient, 'PENDING')
            ON CONFLICT DO NOTHING""";

    private static final String NOTE_EFFECT = """
            UPDATE webhook_event
            SET effect = :effect
            WHERE token = :token""";

    private static final String FORGET = """
            DELETE FROM webhook_event
            WHERE received_at < :before""";

    private final DatabaseClient database;

    WebhookEvents(DatabaseClient database) {
        this.database = database;
    }

    /** What a stored webhook did. */
    enum Effect {
        MOVED, NOTED, FOREIGN
    }

    /** True when it is new; false when its token or its event came before. */
    Mono<Boolean> store(Genuine webhook, Instant at) {
        MailgunEvent event = webhook.event();
        GenericExecuteSpec insert = database.sql(STORE)
                .bind("token", webhook.token())
                .bind("at", at)
                .bind("eventId", event.id())
                .bind("eventAt", event.at())
                .bind("kind", event.kind().name())
                .bind("code", event.code());
        return bind(bind(insert, "campaign", event.campaignId()), "recipient", event.recipientId())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    Mono<Void> note(String token, Effect effect) {
        return database.sql(NOTE_EFFECT)
                .bind("token", token)
                .bind("effect", effect.name())
                .then();
    }

    /** @param before everything received before is deleted; must be older than any webhook that would still be believed */
    Mono<Long> forget(Instant before) {
        return database.sql(FORGET)
                .bind("before", before)
                .fetch()
                .rowsUpdated();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec spec, String name, @Nullable UUID value) {
        return value == null ? spec.bindNull(name, UUID.class) : spec.bind(name, value);
    }
}
