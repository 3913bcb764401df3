package eu.consenthub.consent.optin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

class OptInEngineIT {

    private static final Duration SEVEN_DAYS = Duration.ofDays(7);

    @Rule("CONS-2")
    @Test
    @DisplayName("CONS-2: an unconfirmed request is erased after seven days, with its address, its links and its mail; a count stays")
    void erasesTheUnconfirmedAndKeepsACount() {
        Subscriber silent = Subscriber.somebody();
        Subscriber willing = Subscriber.somebody();
        silent.asks(Subscriber.NEWSLETTER);
        willing.asks(Subscriber.NEWSLETTER);
        String link = silent.getsMail();
        Subscriber.confirms(willing.getsMail());
        UUID request = silent.request();
        long requested = counted("requested");
        long confirmed = counted("confirmed");

        run(requestedAt(request).plus(SEVEN_DAYS).minusSeconds(1));
        assertThat(silent.requests()).hasSize(1);
        run(Instant.now().plus(SEVEN_DAYS));

        assertThat(silent.requests()).isEmpty();
        for (String table : List.of("optin_request", "optin_purpose", "optin_token")) {
            assertThat(number("SELECT count(*) AS n FROM " + table)).as(table).isZero();
        }
        assertThat(counted("requested")).isGreaterThanOrEqualTo(requested + 2);
        assertThat(counted("confirmed")).isGreaterThanOrEqualTo(confirmed + 1);
        assertThat(counted("requested")).isGreaterThan(counted("confirmed"));
        assertThat(Subscriber.opens(link)).contains("Ce lien n’est plus valable");
        assertThat(silent.isKnown()).isFalse();
        assertThat(willing.contact().decision("newsletter").get("decision").stringValue()).isEqualTo("ALLOW");
    }

    @Rule("CONS-9")
    @Test
    @DisplayName("CONS-9: who did not answer may ask again by themselves once the request has lapsed")
    void letsThePersonAskAgain() {
        Subscriber person = Subscriber.somebody();
        person.asks(Subscriber.NEWSLETTER);
        UUID first = person.request();
        run(Instant.now().plus(SEVEN_DAYS));

        person.asks(Subscriber.NEWSLETTER);

        assertThat(person.request()).isNotEqualTo(first);
        Subscriber.confirms(person.getsMail());
        assertThat(person.isKnown()).isTrue();
    }

    @Rule("CONS-9")
    @Test
    @DisplayName("CONS-9: a request that has lapsed keeps nobody from asking again, though it is not erased yet")
    void letsThePersonAskAgainBeforeTheLapsedIsErased() {
        Subscriber person = Subscriber.somebody();
        person.asks(Subscriber.NEWSLETTER, Subscriber.OFFERS);
        UUID lapsed = person.request();
        String oldLink = person.getsMail();
        lapses(person);

        person.asks(Subscriber.NEWSLETTER);

        assertThat(person.requests()).hasSize(2).first().isEqualTo(lapsed);
        UUID open = person.requests().getLast();
        String link = Subscriber.release(open, 200).get("confirmUrl").stringValue().replaceFirst("^https?://[^/]+", "");
        assertThat(Subscriber.opens(oldLink)).contains("Ce lien n’est plus valable");
        Subscriber.confirms(link);
        assertThat(person.contact().decision("newsletter").get("decision").stringValue()).isEqualTo("ALLOW");
        assertThat(person.contact().decision("commercial-offers").get("decision").stringValue()).isEqualTo("DENY");
    }

    @Test
    void runsEachTimeAtTheInstantOfThatTime() {
        Mono<Long> scheduled = ConsentServiceFixture.bean(OptInSchedule.class).erase();
        Subscriber silent = Subscriber.somebody();
        silent.asks(Subscriber.NEWSLETTER);
        lapses(silent);

        scheduled.block(Duration.ofSeconds(10));

        assertThat(silent.requests()).isEmpty();
    }

    private static void lapses(Subscriber person) {
        database().sql("UPDATE optin_request SET expires_at = now() WHERE email = :email").bind("email", person.email()).then()
                .block(Duration.ofSeconds(10));
    }

    private static void run(Instant asOf) {
        ConsentServiceFixture.bean(OptInEngine.class).run(asOf).block(Duration.ofSeconds(20));
    }

    private static Instant requestedAt(UUID request) {
        return Objects.requireNonNull(database().sql("SELECT requested_at FROM optin_request WHERE request_id = :id").bind("id", request)
                .map(row -> Objects.requireNonNull(row.get("requested_at", Instant.class))).one().block(Duration.ofSeconds(10)));
    }

    private static long counted(String column) {
        return number("SELECT CAST(COALESCE(sum(" + column + "), 0) AS bigint) AS n FROM optin_count");
    }

    private static long number(String sql) {
        return Objects.requireNonNull(database().sql(sql).map(row -> Objects.requireNonNull(row.get("n", Long.class))).one()
                .block(Duration.ofSeconds(10)));
    }

    private static DatabaseClient database() {
        return ConsentServiceFixture.database();
    }
}
