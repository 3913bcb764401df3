package eu.consenthub.consent.proof;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads many statements from one snapshot: entries, heads and roots of the same moment, however long it takes. Writers do not wait. */
@Component
class Snapshots {

    /** An old snapshot keeps the database from tidying up; a reader that does not read any more must not hold one. */
    private static final String PATIENCE = "SET LOCAL idle_in_transaction_session_timeout = '60s'";

    private final TransactionalOperator transaction;
    private final DatabaseClient db;

    Snapshots(ReactiveTransactionManager transactions, DatabaseClient db) {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        definition.setReadOnly(true);
        this.transaction = TransactionalOperator.create(transactions, definition);
        this.db = db;
    }

    <T> Mono<T> consistent(Mono<T> reading) {
        return patient().then(reading).as(transaction::transactional);
    }

    <T> Flux<T> consistent(Flux<T> reading) {
        return patient().thenMany(reading).as(transaction::transactional);
    }

    private Mono<Void> patient() {
        return db.sql(PATIENCE).then();
    }
}
