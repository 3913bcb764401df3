package eu.consenthub.consent.decision;

import static eu.consenthub.consent.decision.History.FORM;
import static eu.consenthub.consent.decision.History.NEWSLETTER;
import static eu.consenthub.consent.decision.History.NOW;
import static eu.consenthub.consent.decision.History.OFFERS;
import static eu.consenthub.consent.decision.History.PERSON;
import static eu.consenthub.consent.decision.History.STAFF;
import static eu.consenthub.consent.decision.History.WORDING;
import static eu.consenthub.consent.decision.History.give;
import static eu.consenthub.consent.decision.History.inform;
import static eu.consenthub.consent.decision.History.refuse;
import static eu.consenthub.consent.decision.History.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.Rule;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule("CONS-1")
@DisplayName("CONS-1: a consent goes from state to state")
class StatesTests {

    private static final Origin RULE = new Origin(ActorRole.SYSTEM, Method.RULE);
    private static final Instant ASKED = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LAPSES = Instant.parse("2026-11-27T10:00:00Z");

    @Test
    @DisplayName("asked for by the person, PENDING_CONFIRMATION permits nothing; confirmed, GIVEN")
    void isPendingUntilItIsConfirmed() {
        History history = History.ofConsumer().then(request(), FORM);
        assertThat(shown(history)).isEqualTo(Status.PENDING_CONFIRMATION);
        assertThat(history.answer().code()).isEqualTo("NO_BASIS");

        history.then(confirm(), PERSON);

        assertThat(shown(history)).isEqualTo(Status.GIVEN);
        assertThat(history.answer().code()).isEqualTo("OK");
        assertThat(history.events().getLast().event()).isInstanceOfSatisfying(ConsentGiven.class, given -> {
            assertThat(given.confirmed()).isTrue();
            assertThat(given.wording()).isNotNull();
        });
    }

    @Test
    @DisplayName("asked for by the company, REQUESTED permits nothing; answered, GIVEN or REFUSED")
    void isRequestedUntilItIsAnswered() {
        History asked = History.ofConsumer().then(request(), STAFF);
        assertThat(shown(asked)).isEqualTo(Status.REQUESTED);
        assertThat(asked.decide(confirm(), PERSON)).isEqualTo(refused(new Refusal.NothingToConfirm()));

        assertThat(shown(asked.then(give("2026-11-21T10:00:00Z"), PERSON))).isEqualTo(Status.GIVEN);
        assertThat(shown(History.ofConsumer().then(request(), STAFF).then(refuse("2026-11-21T10:00:00Z"), STAFF)))
                .isEqualTo(Status.REFUSED);
    }

    @Test
    void cannotBeConfirmedTooLateAndOnlyOnce() {
        History history = History.ofConsumer().then(request(), FORM);
        ConfirmConsent late = new ConfirmConsent(NEWSLETTER, Channel.EMAIL, WORDING, LAPSES.plusSeconds(1));
        assertThat(ConsentDecider.decide(history.state(), late, PERSON, LAPSES.plusSeconds(1), History.POLICY))
                .isEqualTo(refused(new Refusal.NothingToConfirm()));
        assertThat(history.state().standing(NEWSLETTER, Channel.EMAIL).orElseThrow().shown(LAPSES.plusSeconds(1)))
                .isEqualTo(Status.NONE);

        assertThat(history.then(confirm(), PERSON).decide(confirm(), PERSON)).isEqualTo(new Decision.Unchanged());
    }

    @Test
    @DisplayName("a request takes nothing away from what holds")
    void leavesWhatHoldsAsItIs() {
        History informed = History.of(AudienceKind.PRO_NAMED).then(inform("2026-06-01T10:00:00Z"), STAFF).then(request(), FORM);

        assertThat(informed.answer().code()).isEqualTo("OK");
        assertThat(informed.answer().basis()).isEqualTo(LegalBasis.LEGITIMATE_INTEREST);
        assertThat(informed.then(confirm(), PERSON).answer().basis()).isEqualTo(LegalBasis.CONSENT);
    }

    @Test
    @DisplayName("PERM-12: a request after a stop re-opens only when it is confirmed")
    void staysClosedUntilTheRequestIsConfirmed() {
        History stopped = History.ofConsumer().then(withdraw("2026-06-01T10:00:00Z"), PERSON).then(request(), FORM);
        assertThat(stopped.answer().code()).isEqualTo("WITHDRAWN");
        assertThat(stopped.then(confirm(), PERSON).answer().code()).isEqualTo("OK");

        History stoppedSince = History.ofConsumer().then(request(), FORM).then(withdraw("2026-11-21T10:00:00Z"), PERSON);
        assertThat(stoppedSince.state().standing(NEWSLETTER, Channel.EMAIL).orElseThrow().request()).isNull();
    }

    @Test
    @DisplayName("CONS-2: a request that was kept outside of the ledger is confirmed as well")
    void isConfirmedThoughTheLedgerKnowsNoRequest() {
        History confirmed = History.ofConsumer().then(confirm(), PERSON);

        assertThat(confirmed.events().getLast().event())
                .isInstanceOfSatisfying(ConsentGiven.class, given -> assertThat(given.confirmed()).isTrue());
        assertThat(confirmed.answer().code()).isEqualTo("OK");
    }

    @Test
    void isAskedForOnceWhileItWaits() {
        History history = History.ofConsumer().then(request(), FORM);

        assertThat(history.decide(request(), FORM)).isEqualTo(new Decision.Unchanged());
        assertThat(history.decide(new RequestConsent(NEWSLETTER, Channel.EMAIL, WORDING, ASKED, ASKED), FORM))
                .isEqualTo(refused(new Refusal.DateInPast("confirmUntil")));
        assertThat(History.ofConsumer().then(give("2026-06-01T10:00:00Z"), FORM).decide(request(), FORM))
                .isEqualTo(new Decision.Unchanged());
    }

    @Test
    @DisplayName("confirmed again while it stands, RECONFIRMED; merely told again, GIVEN as before")
    void isReconfirmedWhenConfirmedAgain() {
        History given = History.ofConsumer().then(give("2026-06-01T10:00:00Z"), FORM).then(give("2026-07-01T10:00:00Z"), FORM);
        assertThat(shown(given)).isEqualTo(Status.GIVEN);

        given.then(confirm(), PERSON);
        assertThat(shown(given)).isEqualTo(Status.RECONFIRMED);
        assertThat(given.answer()).satisfies(answer -> {
            assertThat(answer.code()).isEqualTo("OK");
            assertThat(answer.since()).isEqualTo(NOW);
        });

        History again = History.ofConsumer().then(withdraw("2026-08-01T10:00:00Z"), PERSON).then(confirm(), PERSON);
        assertThat(shown(again)).isEqualTo(Status.GIVEN);
    }

    @Test
    @DisplayName("ended by time, EXPIRED: no tacit renewal, a later yes gives it again")
    void expires() {
        GiveConsent calls = new GiveConsent(OFFERS, Channel.PHONE, LegalBasis.CONSENT, WORDING, null,
                Instant.parse("2025-09-01T10:00:00Z"));
        History expired = History.ofConsumer().then(calls, FORM).then(new ExpireConsent(OFFERS, Channel.PHONE, "CONS-7"), RULE);

        assertThat(expired.state().standing(OFFERS, Channel.PHONE).orElseThrow().shown(NOW)).isEqualTo(Status.EXPIRED);
        assertThat(expired.answer(OFFERS, Channel.PHONE, NOW)).satisfies(answer -> {
            assertThat(answer.code()).isEqualTo("NO_BASIS");
            assertThat(answer.rule()).isEqualTo("CONS-7");
        });
        assertThat(expired.decide(calls, FORM)).isEqualTo(new Decision.Unchanged());
        GiveConsent again = new GiveConsent(OFFERS, Channel.PHONE, LegalBasis.CONSENT, WORDING, null,
                Instant.parse("2026-11-01T10:00:00Z"));
        assertThat(expired.then(again, FORM).answer(OFFERS, Channel.PHONE, NOW).code()).isEqualTo("OK");
    }

    @Test
    @DisplayName("never valid, INVALIDATED: the same proof told once more does not bring it back")
    void isInvalidated() {
        History invalid = History.ofConsumer()
                .then(give("2026-06-01T10:00:00Z"), FORM)
                .then(new InvalidateConsent(NEWSLETTER, Channel.EMAIL, "CONS-6"), STAFF);

        assertThat(shown(invalid)).isEqualTo(Status.INVALIDATED);
        assertThat(invalid.answer().code()).isEqualTo("NO_BASIS");
        assertThat(invalid.decide(give("2026-06-01T10:00:00Z"), FORM)).isEqualTo(new Decision.Unchanged());
        assertThat(invalid.decide(new InvalidateConsent(NEWSLETTER, Channel.EMAIL, "CONS-6"), STAFF)).isEqualTo(new Decision.Unchanged());
    }

    @Rule("CONS-4")
    @Test
    @DisplayName("CONS-4: an answer names the rule that ended a consent, and the end of one consent is not the end of the next")
    void endsTheConsentThatIsMeant() {
        History history = History.ofConsumer().then(give("2026-06-01T10:00:00Z"), FORM);
        UUID first = history.events().getLast().eventId();
        InvalidateConsent changed = new InvalidateConsent(NEWSLETTER, Channel.EMAIL, "CONS-4", first);

        assertThat(history.decide(changed, RULE)).isInstanceOf(Decision.Accepted.class);

        history.then(withdraw("2026-06-02T10:00:00Z"), FORM).then(give("2026-06-03T10:00:00Z"), FORM);
        assertThat(history.decide(changed, RULE)).isEqualTo(new Decision.Unchanged());

        UUID second = history.events().getLast().eventId();
        history.then(new InvalidateConsent(NEWSLETTER, Channel.EMAIL, "CONS-4", second), RULE);
        assertThat(history.answer().code()).isEqualTo("NO_BASIS");
        assertThat(history.answer().rule()).isEqualTo("CONS-4");
    }

    @Rule("PERM-11")
    @Test
    @DisplayName("PERM-11: no other ground takes the place of a consent that ended, or was asked for and not given")
    void leavesNoOtherGround() {
        History ended = History.of(AudienceKind.PRO_NAMED)
                .then(give("2026-06-01T10:00:00Z"), FORM)
                .then(new ExpireConsent(NEWSLETTER, Channel.EMAIL, "CLOCK-2"), RULE);
        History unanswered = History.of(AudienceKind.PRO_NAMED).then(request(), STAFF);

        assertThat(ended.decide(inform("2026-11-01T10:00:00Z"), STAFF)).isEqualTo(refused(new Refusal.BasisIsFixed()));
        assertThat(unanswered.decide(inform("2026-11-21T10:00:00Z"), STAFF)).isEqualTo(refused(new Refusal.BasisIsFixed()));
    }

    @Test
    void endsOnlyWhatPermitsSomething() {
        History stopped = History.ofConsumer().then(withdraw("2026-06-01T10:00:00Z"), PERSON);

        assertThat(stopped.decide(new ExpireConsent(NEWSLETTER, Channel.EMAIL, "CLOCK-2"), RULE)).isEqualTo(new Decision.Unchanged());
        assertThat(stopped.decide(new InvalidateConsent(NEWSLETTER, Channel.EMAIL, "CONS-6"), STAFF)).isEqualTo(new Decision.Unchanged());
        assertThat(stopped.answer().code()).isEqualTo("WITHDRAWN");
    }

    @Test
    @DisplayName("CLOCK-12: a restricted contact is not erased; an erased one stays so")
    void isErasedUnlessRestricted() {
        History history = History.ofConsumer().then(new RestrictProcessing(new UUID(1, 1)), STAFF);
        assertThat(history.decide(new EraseContact("CLOCK-2"), RULE)).isEqualTo(refused(new Refusal.UnderRestriction()));

        history.then(new LiftRestriction(new UUID(1, 1)), STAFF).then(new EraseContact("CLOCK-2"), RULE);
        assertThat(history.answer().code()).isEqualTo("ERASED");
        assertThat(history.decide(new EraseContact("CLOCK-2"), RULE)).isEqualTo(new Decision.Unchanged());
    }

    @ParameterizedTest(name = "{0} of a purpose nobody knows is refused")
    @EnumSource(names = {"EMAIL", "SMS"})
    void knowsThePurposesOfTheCatalogueOnly(Channel channel) {
        PurposeKey horoscope = new PurposeKey("horoscope");

        assertThat(History.ofConsumer().decide(new RequestConsent(horoscope, channel, WORDING, LAPSES, ASKED), FORM))
                .isEqualTo(refused(new Refusal.UnknownPurpose(horoscope)));
        assertThat(History.ofConsumer().decide(new ExpireConsent(horoscope, channel, "CLOCK-2"), RULE))
                .isEqualTo(refused(new Refusal.UnknownPurpose(horoscope)));
    }

    private static RequestConsent request() {
        return new RequestConsent(NEWSLETTER, Channel.EMAIL, WORDING, LAPSES, ASKED);
    }

    private static ConfirmConsent confirm() {
        return new ConfirmConsent(NEWSLETTER, Channel.EMAIL, WORDING, NOW);
    }

    private static Status shown(History history) {
        return history.state().standing(NEWSLETTER, Channel.EMAIL).orElseThrow().shown(NOW);
    }

    private static Decision refused(Refusal refusal) {
        return new Decision.Refused(refusal);
    }
}
