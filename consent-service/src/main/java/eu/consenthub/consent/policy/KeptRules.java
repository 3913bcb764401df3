package eu.consenthub.consent.policy;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Every set of rules there ever was. Who changes a period in the settings starts a new set at the next start, so that answers
 * about the past stay what they were (EVID-1): the settings say what holds, this table what held.
 */
@Component
@DependsOnDatabaseInitialization
final class KeptRules implements Rules, InitializingBean {

    private static final String ALL = """
            SELECT version, in_force_from, communications, consumer_calls, ask_again, consumer_calls_need_consent
            FROM rule_set
            ORDER BY version
            """;

    /** Of two instances that start at once one is first; both read what it wrote. */
    private static final String ADD = """
            INSERT INTO rule_set (version, in_force_from, communications, consumer_calls, ask_again, consumer_calls_need_consent)
            VALUES (:version, :inForceFrom, :communications, :consumerCalls, :askAgain, :consumerCallsNeedConsent)
            ON CONFLICT (version) DO NOTHING
            """;

    private final DatabaseClient db;
    private final Periods configured;
    private final Clock clock;
    private volatile Rules known = Rules.shipped();

    KeptRules(DatabaseClient db, Periods configured, Clock clock) {
        this.db = db;
        this.configured = configured;
        this.clock = clock;
    }

    /** At start there is nobody else to keep waiting. */
    @Override
    public void afterPropertiesSet() {
        all().flatMap(this::brought)
                .doOnNext(sets -> known = Rules.of(sets))
                .then()
                .toFuture()
                .join();
    }

    @Override
    public RuleSet at(Instant instant) {
        return known.at(instant);
    }

    /** The sets, with one more when the settings differ from the last. */
    private Mono<List<RuleSet>> brought(List<RuleSet> sets) {
        RuleSet last = sets.getLast();
        return last.periods().equals(configured)
                ? Mono.just(sets)
                : add(last.followedBy(configured, clock.instant())).then(all());
    }

    private Mono<List<RuleSet>> all() {
        return db.sql(ALL).map(KeptRules::set).all().collectList();
    }

    private Mono<Void> add(RuleSet set) {
        return db.sql(ADD)
                .bind("version", set.version())
                .bind("inForceFrom", set.inForceFrom().atOffset(ZoneOffset.UTC))
                .bind("communications", set.periods().communications().toString())
                .bind("consumerCalls", set.periods().consumerCalls().toString())
                .bind("askAgain", set.periods().askAgain().toString())
                .bind("consumerCallsNeedConsent", set.consumerCallsNeedConsent())
                .then();
    }

    private static RuleSet set(Readable row) {
        Periods periods = new Periods(period(row, "communications"), period(row, "consumer_calls"), period(row, "ask_again"));
        return new RuleSet(Objects.requireNonNull(row.get("version", Integer.class)),
                Objects.requireNonNull(row.get("in_force_from", Instant.class)), periods,
                Objects.requireNonNull(row.get("consumer_calls_need_consent", Boolean.class)));
    }

    private static Period period(Readable row, String column) {
        return Period.parse(Objects.requireNonNull(row.get(column, String.class)));
    }
}
