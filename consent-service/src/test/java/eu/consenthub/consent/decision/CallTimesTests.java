package eu.consenthub.consent.decision;

import static eu.consenthub.consent.decision.History.FORM;
import static eu.consenthub.consent.decision.History.OFFERS;
import static eu.consenthub.consent.decision.History.STAFF;
import static eu.consenthub.consent.decision.History.WORDING;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.Rule;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("When a private person may be called")
class CallTimesTests {

    private static final List<Instant> IN_SEPTEMBER = Stream.of("2026-09-01", "2026-09-08", "2026-09-15", "2026-09-22")
            .map(day -> paris(day + "T11:00"))
            .toList();

    @Rule("PERM-10")
    @ParameterizedTest(name = "PERM-10: {0} in Paris: {1}")
    @CsvSource({
            "2026-11-23T09:59:59, CALL_WINDOW", "2026-11-23T10:00:00, OK", "2026-11-23T12:59:59, OK", "2026-11-23T13:00:00, CALL_WINDOW",
            "2026-11-23T13:59:59, CALL_WINDOW", "2026-11-23T14:00:00, OK", "2026-11-23T19:59:59, OK", "2026-11-23T20:00:00, CALL_WINDOW",
            "2026-11-27T11:00:00, OK", "2026-11-28T11:00:00, CALL_WINDOW", "2026-11-29T11:00:00, CALL_WINDOW",
            "2026-11-11T11:00:00, CALL_WINDOW", "2026-12-25T11:00:00, CALL_WINDOW", "2027-03-29T11:00:00, CALL_WINDOW",
            "2026-03-30T10:00:00, OK", "2026-10-26T10:00:00, OK"})
    void hasTheHoursOfTheDecree(LocalDateTime there, String code) {
        Instant at = there.atZone(RetentionClock.PARIS).toInstant();

        assertThat(consumer().ask(at, List.of()).code()).isEqualTo(code);
    }

    @Rule("PERM-14")
    @Test
    @DisplayName("PERM-14: the fifth call within thirty days is one too many, answered or not")
    void countsAttempts() {
        assertThat(consumer().ask(paris("2026-09-30T11:00"), IN_SEPTEMBER)).satisfies(answer -> {
            assertThat(answer.code()).isEqualTo("CALL_QUOTA");
            assertThat(answer.rule()).isEqualTo("PERM-14");
        });
        assertThat(consumer().ask(paris("2026-10-01T11:00"), IN_SEPTEMBER).code()).isEqualTo("OK");
    }

    @Rule("PERM-14")
    @Test
    @DisplayName("PERM-14: calendar days in Paris, and what has not happened does not count")
    void countsCalendarDays() {
        List<Instant> late = Stream.of("2026-09-01T00:10", "2026-09-08T11:00", "2026-09-15T11:00", "2026-09-22T11:00")
                .map(CallTimesTests::paris)
                .toList();

        assertThat(CallTimes.isUsedUp(late, paris("2026-09-30T19:59"))).isTrue();
        assertThat(CallTimes.isUsedUp(late, paris("2026-10-01T00:00"))).isFalse();
        assertThat(CallTimes.isUsedUp(late, paris("2026-09-21T11:00"))).isFalse();
    }

    @Rule({"PERM-10", "PERM-14"})
    @Test
    @DisplayName("PERM-10: the hours are not asked of professionals, nor of those who must not be called at all")
    void asksPrivatePersonsOnly() {
        Instant sunday = paris("2026-11-22T11:00");
        History professional = History.of(AudienceKind.PRO_NAMED)
                .then(new InformContact(OFFERS, Channel.PHONE, Instant.parse("2026-06-01T10:00:00Z"), null), STAFF);

        assertThat(ask(professional, sunday, IN_SEPTEMBER).code()).isEqualTo("OK");
        assertThat(ask(History.ofConsumer(), sunday, List.of()).code()).isEqualTo("NO_BASIS");
        assertThat(consumer().history().answer(OFFERS, Channel.PHONE, sunday).code()).isEqualTo("OK");
    }

    @Rule("PERM-10")
    @ParameterizedTest(name = "{0} is a public holiday")
    @ValueSource(strings = {"2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14",
            "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25", "2024-04-01", "2024-05-09", "2024-05-20", "2027-03-29", "2027-05-06",
            "2027-05-17", "2038-04-26", "1961-04-03", "2285-03-23"})
    void knowsTheHolidays(LocalDate day) {
        assertThat(PublicHolidays.isOne(day)).isTrue();
    }

    @Rule("PERM-10")
    @ParameterizedTest(name = "{0} is none")
    @ValueSource(strings = {"2026-04-05", "2026-04-03", "2026-12-26", "2026-12-24", "2026-05-24", "2026-11-02"})
    void takesNoOtherDayForOne(LocalDate day) {
        assertThat(PublicHolidays.isOne(day)).isFalse();
    }

    @Rule("PERM-10")
    @ParameterizedTest(name = "Easter of {0}")
    @CsvSource({"1583, 1583-04-10", "1700, 1700-04-11", "1818, 1818-03-22", "1886, 1886-04-25", "1943, 1943-04-25", "1954, 1954-04-18",
            "1981, 1981-04-19", "2000, 2000-04-23", "2008, 2008-03-23", "2019, 2019-04-21", "2024, 2024-03-31", "2025, 2025-04-20",
            "2026, 2026-04-05", "2027, 2027-03-28", "2038, 2038-04-25", "2049, 2049-04-18", "2076, 2076-04-19", "2285, 2285-03-22",
            "4000, 4000-04-09"})
    void computesEasterForAnyYear(int year, LocalDate sunday) {
        assertThat(PublicHolidays.easter(year)).isEqualTo(sunday);
    }

    @Rule("PERM-10")
    @Test
    @DisplayName("every year has eleven holidays on at least ten days, Easter a Sunday between 22 March and 25 April")
    void holdsForAnyYear() {
        assertThat(IntStream.range(1583, 3000)).allSatisfy(year -> {
            LocalDate first = LocalDate.of(year, 1, 1);
            assertThat(first.datesUntil(first.plusYears(1)).filter(PublicHolidays::isOne).count()).isBetween(9L, 11L);
            assertThat(PublicHolidays.easter(year)).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
            assertThat(PublicHolidays.easter(year).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        });
    }

    private record Callee(History history) {

        Answer ask(Instant at, List<Instant> attempts) {
            return CallTimesTests.ask(history, at, attempts);
        }
    }

    /** A private person who agreed to be called about offers, for the year that the law allows. */
    private static Callee consumer() {
        Instant given = Instant.parse("2026-03-01T10:00:00Z");
        History history = History.ofConsumer();
        history.then(new GiveConsent(OFFERS, Channel.PHONE, LegalBasis.CONSENT, WORDING, null, given), FORM);
        return new Callee(history.then(
                new GiveConsent(OFFERS, Channel.PHONE, LegalBasis.CONSENT, WORDING, null, Instant.parse("2026-11-01T10:00:00Z")), FORM));
    }

    private static Answer ask(History history, Instant at, List<Instant> attempts) {
        return Permission.evaluate(history.state(), OFFERS, Channel.PHONE, at, History.POLICY.rules(), Occasion.call(attempts));
    }

    private static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(RetentionClock.PARIS).toInstant();
    }
}
