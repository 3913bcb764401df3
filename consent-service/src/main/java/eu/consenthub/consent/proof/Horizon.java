package eu.consenthub.consent.proof;

import eu.consenthub.consent.sql.Fields;
import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Knows when nobody can add to the past of the ledger any more. Positions are given out before the commit, so a lower one may
 * appear after a higher one; but whoever holds a lower one has a transaction that began before the higher one was seen.
 */
@Component
class Horizon {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LOOKS = 50;

    /** Higher than any number given out so far. The end of a snapshot would not do: it knows only transactions that have ended. */
    private static final String OWN_NUMBER = "SELECT pg_current_xact_id()::text AS own";

    private static final String ALL_BEFORE_ARE_OVER = """
            SELECT pg_snapshot_xmin(pg_current_snapshot()) >= CAST(:own AS xid8) AS over
            """;

    private final DatabaseClient db;

    Horizon(DatabaseClient db) {
        this.db = db;
    }

    /** Waits some seconds for every transaction that is writing now, from within one; false when one of them takes longer. */
    Mono<Boolean> passed() {
        return db.sql(OWN_NUMBER)
                .map(row -> Fields.text(row, "own"))
                .one()
                .flatMap(this::passed);
    }

    private Mono<Boolean> passed(String own) {
        return Flux.interval(Duration.ZERO, PAUSE)
                .onBackpressureDrop()
                .take(LOOKS)
                .concatMap(look -> allBeforeAreOver(own), 1)
                .filter(over -> over)
                .next()
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> allBeforeAreOver(String own) {
        return db.sql(ALL_BEFORE_ARE_OVER)
                .bind("own", own)
                .map(row -> Fields.flag(row, "over"))
                .one();
    }
}
