package eu.consenthub.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Periods;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The retention clock")
class RetentionClockTests {

    @ParameterizedTest(name = "CLOCK-2: last activity {0} is {1} in Paris, used until {2}, erased from {3}")
    @CsvSource({
            "2024-02-29T10:00:00Z, 2024-02-29, 2027-02-28, 2027-02-28T23:00:00Z",
            "2023-12-31T23:30:00Z, 2024-01-01, 2027-01-01, 2027-01-01T23:00:00Z",
            "2023-11-23T12:00:00Z, 2023-11-23, 2026-11-23, 2026-11-23T23:00:00Z"})
    void countsDaysInParis(Instant activity, LocalDate day, LocalDate lastDay, Instant eraseFrom) {
        ContactState state = History.collectedOn(RetentionClock.parisDate(activity), AudienceKind.CONSUMER).state();

        assertThat(RetentionClock.lastActivity(state)).isEqualTo(day);
        assertThat(RetentionClock.lastDayOfUse(state, Periods.shipped())).isEqualTo(lastDay);
        assertThat(RetentionClock.eraseFrom(lastDay)).isEqualTo(eraseFrom);
    }

    @ParameterizedTest(name = "CLOCK-9: activity on {0} after {1}: {2}")
    @CsvSource({"2025-01-01, 2024-01-01, 2025-01-01", "2023-01-01, 2024-01-01, 2024-01-01"})
    void neverMovesBackwards(LocalDate activity, LocalDate before, LocalDate after) {
        ContactState state = History.collectedOn(LocalDate.of(2020, 1, 1), AudienceKind.CONSUMER).state().withSignOfLife(before);

        assertThat(RetentionClock.lastActivity(state.withSignOfLife(activity))).isEqualTo(after);
    }
}
