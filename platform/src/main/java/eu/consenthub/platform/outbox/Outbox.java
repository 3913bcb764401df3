package eu.consenthub.platform.outbox;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/**
 * Stores messages in the transaction that decided them. The relay keeps the order of one key only if whoever appends holds a
 * lock on that key's head until the commit: then ids grow in the order of the commits.
 */
public final class Outbox {

    /** The insert, to be one step of a larger statement; see {@link #bind}. */
    public static final String INSERT = """
            INSERT INTO outbox (topic, message_key, payload)
            SELECT message.topic,
                   message.message_key,
                   decode(message.payload, 'hex')
              FROM unnest(:outboxTopics, :outboxKeys, :outboxPayloads)
                   WITH ORDINALITY AS message (topic, message_key, payload, place)
             ORDER BY message.place
            """;

    private static final HexFormat HEX = HexFormat.of();

    private final DatabaseClient database;
    private final Nudge nudge;

    Outbox(DatabaseClient database, Nudge nudge) {
        this.database = database;
        this.nudge = nudge;
    }

    /** Binds the three parameters of {@link #INSERT}. */
    public static GenericExecuteSpec bind(GenericExecuteSpec spec, List<OutboxMessage> messages) {
        return spec
                .bind("outboxTopics", messages.stream().map(OutboxMessage::topic).toArray(String[]::new))
                .bind("outboxKeys", messages.stream().map(OutboxMessage::key).toArray(String[]::new))
                .bind("outboxPayloads", messages.stream().map(message -> HEX.formatHex(message.payload())).toArray(String[]::new));
    }

    /**
     * Stores the messages, in this order, and wakes the relay after the commit.
     *
     * @return an {@link IllegalStateException} outside a transaction
     */
    public Mono<Void> append(List<OutboxMessage> messages) {
        Mono<Void> insert = Mono.defer(() -> bind(database.sql(INSERT), messages).then());
        return nudgeAfterCommit().then(messages.isEmpty() ? Mono.empty() : insert);
    }

    /**
     * Wakes the relay after the commit of the surrounding transaction; for those who use {@link #INSERT} themselves.
     *
     * @return an {@link IllegalStateException} outside a transaction
     */
    public Mono<Void> nudgeAfterCommit() {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .onErrorMap(NoTransactionException.class, Outbox::outside)
                .filter(TransactionSynchronizationManager::isActualTransactionActive)
                .switchIfEmpty(Mono.error(() -> outside(null)))
                .doOnNext(transaction -> transaction.registerSynchronization(new Wake(nudge)))
                .then();
    }

    /** Wakes the relay now; for those whose {@link #INSERT} was a part of a statement that is a transaction of its own. */
    public Mono<Void> nudge() {
        return Mono.fromRunnable(nudge::give);
    }

    private static IllegalStateException outside(@Nullable Throwable cause) {
        return new IllegalStateException("Messages are stored in the transaction that decided them, or not at all", cause);
    }

    private record Wake(Nudge nudge) implements TransactionSynchronization {

        @Override
        public Mono<Void> afterCommit() {
            return Mono.fromRunnable(nudge::give);
        }
    }
}
