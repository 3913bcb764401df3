package eu.consenthub.consent.decision;

import static eu.consenthub.consent.decision.History.FILE;
import static eu.consenthub.consent.decision.History.FORM;
import static eu.consenthub.consent.decision.History.PERSON;
import static eu.consenthub.consent.decision.History.STAFF;
import static eu.consenthub.consent.decision.History.SYSTEM_API;
import static eu.consenthub.consent.decision.History.give;
import static eu.consenthub.consent.decision.History.inform;
import static eu.consenthub.consent.decision.History.objectToEverything;
import static eu.consenthub.consent.decision.History.refuse;
import static eu.consenthub.consent.decision.History.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.Rule;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Rule({"PERM-11", "PERM-12"})
@DisplayName("PERM-11, PERM-12: a stop is undone")
class ReopeningTests {

    static Stream<Arguments> stops() {
        return Stream.of(
                Arguments.of("OBJECTED", objectToEverything("2026-05-04T10:00:00Z")),
                Arguments.of("WITHDRAWN", withdraw("2026-05-04T10:00:00Z")),
                Arguments.of("REFUSED", refuse("2026-05-04T10:00:00Z")));
    }

    @ParameterizedTest(name = "{0}: by the person")
    @MethodSource("stops")
    void byTheOwnLaterAct(String code, Command stop) {
        History stopped = History.ofConsumer().then(stop, PERSON);

        assertThat(stopped.then(give("2026-06-01T10:00:00Z"), PERSON).answer().code()).isEqualTo("OK");
    }

    @ParameterizedTest(name = "{0}: by the person's act on another system's form")
    @MethodSource("stops")
    void byTheOwnLaterActReportedByASystem(String code, Command stop) {
        History stopped = History.ofConsumer().then(stop, PERSON);

        assertThat(stopped.then(give("2026-06-01T10:00:00Z"), FORM).answer().code()).isEqualTo("OK");
    }

    @ParameterizedTest(name = "{0}: never by an act that came before it")
    @MethodSource("stops")
    void neverByAnEarlierAct(String code, Command stop) {
        History stopped = History.ofConsumer().then(stop, PERSON);

        assertThat(stopped.decide(give("2026-05-04T09:59:59Z"), FORM)).isEqualTo(stopped(code));
    }

    @ParameterizedTest(name = "{0}: never by staff")
    @MethodSource("stops")
    void neverByStaff(String code, Command stop) {
        History stopped = History.ofConsumer().then(stop, PERSON);

        assertThat(stopped.decide(give("2026-06-01T10:00:00Z"), STAFF)).isEqualTo(stopped(code));
    }

    @ParameterizedTest(name = "{0}: never by a file")
    @MethodSource("stops")
    void neverByAnImport(String code, Command stop) {
        History stopped = History.ofConsumer().then(stop, PERSON);

        assertThat(stopped.decide(give("2026-06-01T10:00:00Z"), FILE)).isEqualTo(stopped(code));
        assertThat(stopped.decide(give("2026-01-02T10:00:00Z"), FILE)).isEqualTo(stopped(code));
    }

    @ParameterizedTest(name = "{0}: never by a system that does not say it was the person")
    @MethodSource("stops")
    void neverByABareCall(String code, Command stop) {
        History stopped = History.ofConsumer().then(stop, PERSON);

        assertThat(stopped.decide(give("2026-06-01T10:00:00Z"), SYSTEM_API)).isEqualTo(stopped(code));
    }

    @ParameterizedTest(name = "{0}: never by legitimate interest (PERM-11)")
    @MethodSource("stops")
    void neverByLegitimateInterest(String code, Command stop) {
        History stopped = History.of(AudienceKind.PRO_NAMED).then(stop, PERSON);

        assertThat(stopped.decide(inform("2026-06-01T10:00:00Z"), STAFF)).isEqualTo(stopped(code));
        assertThat(stopped.answer().isAllowed()).isFalse();
    }

    @ParameterizedTest(name = "{0}: never by a sale")
    @MethodSource("stops")
    void neverByASoftOptIn(String code, Command stop) {
        History stopped = History.ofConsumer().then(stop, PERSON);
        GiveConsent afterASale = new GiveConsent(History.NEWSLETTER, Channel.EMAIL, LegalBasis.SOFT_OPT_IN, null, null,
                Instant.parse("2026-06-01T10:00:00Z"));

        assertThat(stopped.decide(afterASale, FORM)).isEqualTo(stopped(code));
    }

    @Test
    @DisplayName("for one pair only: the objection to everything else stays")
    void reopensOnlyWhatThePersonAskedFor() {
        History history = History.ofConsumer()
                .then(objectToEverything("2026-05-04T10:00:00Z"), PERSON)
                .then(give("2026-06-01T10:00:00Z"), PERSON);

        assertThat(history.answer().code()).isEqualTo("OK");
        assertThat(history.answer(History.OFFERS, Channel.EMAIL, History.NOW).code()).isEqualTo("OBJECTED");
        assertThat(history.answer(History.NEWSLETTER, Channel.POST, History.NOW).code()).isEqualTo("OBJECTED");
    }

    @Test
    @DisplayName("and a new objection to everything closes it again")
    void closesAgain() {
        History history = History.ofConsumer()
                .then(objectToEverything("2026-05-04T10:00:00Z"), PERSON)
                .then(give("2026-06-01T10:00:00Z"), PERSON)
                .then(objectToEverything("2026-07-01T10:00:00Z"), PERSON);

        assertThat(history.answer().code()).isEqualTo("OBJECTED");
        assertThat(history.decide(objectToEverything("2026-08-01T10:00:00Z"), PERSON)).isEqualTo(new Decision.Unchanged());
    }

    private static Decision stopped(String code) {
        return new Decision.Refused(new Refusal.Stopped(Status.valueOf(code)));
    }
}
