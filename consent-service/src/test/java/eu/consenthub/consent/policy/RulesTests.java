package eu.consenthub.consent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sets of rules")
class RulesTests {

    private static final Instant CHANGED = Instant.parse("2027-01-01T00:00:00Z");
    private static final RuleSet FIRST = new RuleSet(1, Instant.EPOCH, Periods.shipped(), true);
    private static final RuleSet SECOND = FIRST.followedBy(new Periods(Period.ofYears(2), Period.ofYears(1), Period.ofMonths(6)), CHANGED);

    @Test
    void areInForceFromTheirInstantOn() {
        Rules rules = Rules.of(List.of(SECOND, FIRST));

        assertThat(rules.at(CHANGED.minusNanos(1))).isEqualTo(FIRST);
        assertThat(rules.at(CHANGED)).isEqualTo(SECOND);
        assertThat(rules.at(Instant.EPOCH.minusSeconds(1))).isEqualTo(FIRST);
    }

    @Test
    void areFollowedByTheNextNumber() {
        assertThat(SECOND.version()).isEqualTo(2);
        assertThat(SECOND.consumerCallsNeedConsent()).isTrue();
    }

    @Test
    @DisplayName("as shipped, know when the law on calls to private persons changed")
    void knowTheLawOfBothTimes() {
        assertThat(Rules.shipped().at(Instant.parse("2026-08-10T21:59:59Z")).consumerCallsNeedConsent()).isFalse();
        assertThat(Rules.shipped().at(Instant.parse("2026-08-10T22:00:00Z")).consumerCallsNeedConsent()).isTrue();
    }
}
