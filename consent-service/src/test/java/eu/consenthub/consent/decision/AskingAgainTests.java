package eu.consenthub.consent.decision;

import static eu.consenthub.consent.decision.History.FORM;
import static eu.consenthub.consent.decision.History.NEWSLETTER;
import static eu.consenthub.consent.decision.History.OFFERS;
import static eu.consenthub.consent.decision.History.PERSON;
import static eu.consenthub.consent.decision.History.STAFF;
import static eu.consenthub.consent.decision.History.WORDING;
import static eu.consenthub.consent.decision.History.objectToEverything;
import static eu.consenthub.consent.decision.History.refuse;
import static eu.consenthub.consent.decision.History.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.Rule;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.Periods;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("CONS-9")
@DisplayName("CONS-9: who said no, or did not answer, is left in peace for six months")
class AskingAgainTests {

    @ParameterizedTest(name = "refused at {0}: asked again from {1}")
    @CsvSource({"2026-05-04T10:00:00Z, 2026-11-04", "2026-08-31T10:00:00Z, 2027-02-28", "2025-08-31T10:00:00Z, 2026-02-28",
            "2026-05-31T22:30:00Z, 2026-12-01"})
    void waitsSixMonthsAfterARefusal(Instant refusedAt, LocalDate from) {
        History history = History.ofConsumer().then(new RefuseConsent(NEWSLETTER, Channel.EMAIL, refusedAt), PERSON);

        assertThat(AskingAgain.earliestDay(history.state(), NEWSLETTER, Channel.EMAIL, Periods.shipped())).isEqualTo(from);
        assertThat(AskingAgain.earliestDay(history.state(), OFFERS, Channel.EMAIL, Periods.shipped())).isNull();
    }

    @ParameterizedTest(name = "refused on 2026-05-04, asked at {0}: {1}")
    @CsvSource({"2026-11-03T22:59:59Z, false", "2026-11-03T23:00:00Z, true"})
    void isAskedOnlyFromThatDayOn(Instant at, boolean asked) {
        History history = History.ofConsumer().then(refuse("2026-05-04T10:00:00Z"), PERSON);
        Decision tooSoon = new Decision.Refused(new Refusal.AskedTooSoon(LocalDate.of(2026, 11, 4)));

        assertThat(history.decide(ask(at), STAFF)).satisfies(decision -> {
            if (asked) {
                assertThat(decision).isInstanceOf(Decision.Accepted.class);
            } else {
                assertThat(decision).isEqualTo(tooSoon);
            }
        });
    }

    @Test
    void waitsAfterARequestThatNobodyAnswered() {
        History asked = History.ofConsumer().then(ask(Instant.parse("2026-06-01T10:00:00Z")), STAFF);

        assertThat(asked.decide(ask(Instant.parse("2026-11-20T10:00:00Z")), STAFF))
                .isEqualTo(new Decision.Refused(new Refusal.AskedTooSoon(LocalDate.of(2026, 12, 1))));
    }

    @Test
    @DisplayName("the person may ask at any time")
    void leavesThePersonFree() {
        History refused = History.ofConsumer().then(refuse("2026-11-20T10:00:00Z"), PERSON);

        assertThat(refused.decide(ask(Instant.parse("2026-11-21T10:00:00Z")), FORM)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("who has withdrawn or objected is not asked at all")
    void neverAsksWhoSaidStop() {
        Instant at = Instant.parse("2026-11-21T10:00:00Z");

        assertThat(History.ofConsumer().then(withdraw("2020-01-01T10:00:00Z"), PERSON).decide(ask(at), STAFF))
                .isEqualTo(new Decision.Refused(new Refusal.Stopped(Status.WITHDRAWN)));
        assertThat(History.ofConsumer().then(objectToEverything("2020-01-01T10:00:00Z"), PERSON).decide(ask(at), STAFF))
                .isEqualTo(new Decision.Refused(new Refusal.Stopped(Status.OBJECTED)));
    }

    private static RequestConsent ask(Instant at) {
        return new RequestConsent(NEWSLETTER, Channel.EMAIL, WORDING, at.plus(7, ChronoUnit.DAYS), at);
    }
}
