package eu.consenthub.consent.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.consent.ConsentServiceFixture;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The rules that were in force")
class KeptRulesIT {

    @Test
    void stayInForceForTheirTimeWhenTheSettingsChange() {
        RuleSet before = started(Periods.shipped()).at(Instant.now());
        Instant change = Instant.now();

        Rules changed = started(new Periods(Period.ofYears(2), Period.ofYears(1), Period.ofMonths(6)));

        assertThat(changed.at(change)).isEqualTo(before);
        assertThat(changed.at(Instant.now()).periods().communications()).isEqualTo(Period.ofYears(2));
        assertThat(changed.at(Instant.now()).version()).isEqualTo(before.version() + 1);
        assertThat(changed.at(Rules.CONSUMER_CALLS_NEED_CONSENT.minusSeconds(1)).consumerCallsNeedConsent()).isFalse();
        assertThat(changed.at(Rules.CONSUMER_CALLS_NEED_CONSENT).consumerCallsNeedConsent()).isTrue();

        assertThat(started(Periods.shipped()).at(Instant.now()).periods()).isEqualTo(Periods.shipped());
    }

    @Test
    void areTheSameAfterAStartThatChangesNothing() {
        RuleSet once = started(Periods.shipped()).at(Instant.now());

        assertThat(started(Periods.shipped()).at(Instant.now())).isEqualTo(once);
        assertThat(ConsentServiceFixture.bean(Rules.class).at(Instant.now()).periods()).isEqualTo(Periods.shipped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE rule_set SET communications = 'P9Y'", "DELETE FROM rule_set", "TRUNCATE rule_set"})
    void cannotBeRewrittenEvenByTheOwner(String statement) {
        assertThatThrownBy(() -> asOwner(statement)).isInstanceOf(SQLException.class).hasMessageContaining("never changes");
    }

    private static Rules started(Periods configured) {
        KeptRules rules = new KeptRules(ConsentServiceFixture.database(), configured,
                Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)));
        rules.afterPropertiesSet();
        return rules;
    }

    private static void asOwner(String sql) throws SQLException {
        String url = ConsentServiceFixture.postgres().jdbcUrl("consent");
        try (Connection connection = DriverManager.getConnection(url, "consent_owner", "consent_owner");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
