package eu.consenthub.consent.decision;

import static eu.consenthub.consent.decision.History.FILE;
import static eu.consenthub.consent.decision.History.FORM;
import static eu.consenthub.consent.decision.History.NEWSLETTER;
import static eu.consenthub.consent.decision.History.NOW;
import static eu.consenthub.consent.decision.History.OFFERS;
import static eu.consenthub.consent.decision.History.PERSON;
import static eu.consenthub.consent.decision.History.STAFF;
import static eu.consenthub.consent.decision.History.SYSTEM_API;
import static eu.consenthub.consent.decision.History.WORDING;
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
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What follows from an act")
class ConsentDeciderTests {

    @Rule("CONS-4")
    @Test
    @DisplayName("CONS-4: refuses to grant without a wording")
    void refusesToGrantWithoutWording() {
        GiveConsent without = new GiveConsent(NEWSLETTER, Channel.EMAIL, LegalBasis.CONSENT, null, null, NOW);

        assertThat(History.ofConsumer().decide(without, FORM)).isEqualTo(refused(new Refusal.WordingRequired()));
    }

    @Rule("CONS-4")
    @Test
    @DisplayName("CONS-4: refuses to grant by a wording nobody published")
    void refusesToGrantByAnUnknownWording() {
        WordingKey unknown = new WordingKey("newsletter-web", 7, "fr");
        GiveConsent by = new GiveConsent(NEWSLETTER, Channel.EMAIL, LegalBasis.CONSENT, unknown, null, NOW);

        assertThat(History.ofConsumer().decide(by, FORM)).isEqualTo(refused(new Refusal.UnknownWording(unknown)));
    }

    @Rule("CONS-4")
    @Test
    @DisplayName("CONS-4: keeps the digest of the wording in the contact's own language when none is named")
    void takesTheWordingInTheContactsLanguage() {
        GiveConsent by = new GiveConsent(NEWSLETTER, Channel.EMAIL, LegalBasis.CONSENT, new WordingKey("newsletter-web", 1, null), null,
                NOW);

        Standing standing = History.ofConsumer().then(by, FORM).state().standing(NEWSLETTER, Channel.EMAIL).orElseThrow();

        assertThat(Objects.requireNonNull(standing.wording()).language()).isEqualTo("fr");
    }

    @Test
    @DisplayName("L34-5: takes a soft opt-in without a wording, for e-mail only")
    void takesASoftOptInForEmailOnly() {
        History history = History.of(AudienceKind.CONSUMER, "CUSTOMER");

        assertThat(history.decide(softOptIn(Channel.EMAIL), SYSTEM_API)).isInstanceOf(Decision.Accepted.class);
        assertThat(history.decide(softOptIn(Channel.PHONE), SYSTEM_API))
                .isEqualTo(refused(new Refusal.BasisNotAvailable(LegalBasis.SOFT_OPT_IN)));
    }

    @Test
    @DisplayName("Art. 6(1)(f): legitimate interest is nothing a person gives")
    void refusesLegitimateInterestAsAGift() {
        GiveConsent give = new GiveConsent(NEWSLETTER, Channel.EMAIL, LegalBasis.LEGITIMATE_INTEREST, WORDING, null, NOW);

        assertThat(History.of(AudienceKind.PRO_NAMED).decide(give, STAFF))
                .isEqualTo(refused(new Refusal.BasisNotAvailable(LegalBasis.LEGITIMATE_INTEREST)));
    }

    @Test
    void refusesWhatHasNotHappenedYet() {
        assertThat(History.ofConsumer().decide(give("2026-11-23T12:00:06Z"), FORM))
                .isEqualTo(refused(new Refusal.DateInFuture("occurredAt")));
        assertThat(History.ofConsumer().decide(inform("2027-01-01T00:00:00Z"), FORM))
                .isEqualTo(refused(new Refusal.DateInFuture("informedAt")));
    }

    @Test
    void takesAClockALittleAheadAsNow() {
        assertThat(History.ofConsumer().decide(give("2026-11-23T12:00:04Z"), FORM))
                .isInstanceOfSatisfying(Decision.Accepted.class, accepted -> assertThat(accepted.occurredAt()).isEqualTo(NOW));
    }

    @Test
    void refusesAPurposeThatIsNotInTheCatalogue() {
        PurposeKey horoscope = new PurposeKey("horoscope");

        assertThat(History.ofConsumer().decide(new WithdrawConsent(horoscope, Channel.EMAIL, NOW), PERSON))
                .isEqualTo(refused(new Refusal.UnknownPurpose(horoscope)));
    }

    @Test
    void knowsNothingOfAContactThatWasNeverRegistered() {
        assertThat(ConsentDecider.decide(ContactState.EMPTY, give("2026-06-01T10:00:00Z"), PERSON, NOW, History.POLICY))
                .isEqualTo(refused(new Refusal.UnknownContact()));
    }

    @Test
    void registersOnceOnly() {
        RegisterContact again = new RegisterContact(AudienceKind.PRO_NAMED, "en", List.of(), List.of(), null);

        assertThat(History.ofConsumer().decide(again, FORM)).isEqualTo(new Decision.Unchanged());
    }

    @Test
    void takesAGiveTwiceAsOneAndALaterOneAsReconfirmed() {
        History given = History.ofConsumer().then(give("2026-06-01T10:00:00Z"), FORM);

        assertThat(given.decide(give("2026-06-01T10:00:00Z"), FORM)).isEqualTo(new Decision.Unchanged());
        assertThat(given.decide(give("2026-05-01T10:00:00Z"), FORM)).isEqualTo(new Decision.Unchanged());
        assertThat(given.decide(give("2026-07-01T10:00:00Z"), FORM)).isInstanceOf(Decision.Accepted.class);
    }

    @Rule("PERM-11")
    @Test
    @DisplayName("PERM-11: the basis stays as it was chosen")
    void keepsTheConsentThatStands() {
        History given = History.ofConsumer().then(give("2026-06-01T10:00:00Z"), FORM);

        assertThat(given.decide(softOptIn(Channel.EMAIL), SYSTEM_API)).isEqualTo(new Decision.Unchanged());
        assertThat(given.decide(inform("2026-07-01T10:00:00Z"), STAFF)).isEqualTo(new Decision.Unchanged());
    }

    @Test
    void doesNotLetAFilesOldNewsOverrideANewerAct() {
        History given = History.ofConsumer().then(give("2026-06-01T10:00:00Z"), FORM);

        assertThat(given.decide(refuse("2026-05-01T10:00:00Z"), FILE)).isEqualTo(new Decision.Unchanged());
        assertThat(given.decide(withdraw("2026-05-01T10:00:00Z"), FILE)).isEqualTo(new Decision.Unchanged());
        assertThat(given.decide(withdraw("2026-07-01T10:00:00Z"), FILE)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("RIGHT-3: takes a stop that staff note late all the same")
    void takesALateStop() {
        History given = History.ofConsumer().then(give("2026-06-01T10:00:00Z"), FORM);

        assertThat(given.then(withdraw("2026-05-01T10:00:00Z"), STAFF).answer().code()).isEqualTo("WITHDRAWN");
    }

    @Test
    void takesASecondStopAsTheSame() {
        History stopped = History.ofConsumer().then(withdraw("2026-06-01T10:00:00Z"), PERSON);

        assertThat(stopped.decide(withdraw("2026-07-01T10:00:00Z"), PERSON)).isEqualTo(new Decision.Unchanged());
        assertThat(stopped.decide(refuse("2026-07-01T10:00:00Z"), PERSON)).isEqualTo(new Decision.Unchanged());
        assertThat(stopped.decide(objectToEverything("2026-07-01T10:00:00Z"), PERSON)).isInstanceOf(Decision.Accepted.class);
    }

    @Rule("CONS-7")
    @ParameterizedTest(name = "CONS-7: given at {0}, calls until {1}")
    @CsvSource({"2026-09-01T10:00:00Z, 2027-08-31", "2024-02-29T10:00:00Z, 2025-02-27", "2028-02-29T10:00:00Z, 2029-02-27",
            "2025-12-31T23:30:00Z, 2026-12-31"})
    void limitsAConsumersConsentToCalls(String givenAt, LocalDate lastDay) {
        GiveConsent calls = new GiveConsent(OFFERS, Channel.PHONE, LegalBasis.CONSENT, WORDING, null, Instant.parse(givenAt));

        Instant now = Instant.parse(givenAt).isAfter(NOW) ? Instant.parse(givenAt) : NOW;
        assertThat(ConsentDecider.decide(History.ofConsumer().state(), calls, FORM, now, History.POLICY)).isInstanceOfSatisfying(
                Decision.Accepted.class,
                accepted -> assertThat(((ConsentGiven) accepted.events().getFirst()).until()).isEqualTo(lastDay));
    }

    @Rule("CONS-7")
    @Test
    @DisplayName("CONS-7: nobody can ask for a longer time, everybody for a shorter one")
    void takesAShorterTimeOnly() {
        Instant at = Instant.parse("2026-09-01T10:00:00Z");
        GiveConsent longer = new GiveConsent(OFFERS, Channel.PHONE, LegalBasis.CONSENT, WORDING, LocalDate.of(2029, 1, 1), at);
        GiveConsent shorter = new GiveConsent(OFFERS, Channel.PHONE, LegalBasis.CONSENT, WORDING, LocalDate.of(2027, 1, 31), at);

        assertThat(History.ofConsumer().then(longer, FORM).state().standing(OFFERS, Channel.PHONE).orElseThrow().until())
                .isEqualTo("2027-08-31");
        assertThat(History.ofConsumer().then(shorter, FORM).state().standing(OFFERS, Channel.PHONE).orElseThrow().until())
                .isEqualTo("2027-01-31");
    }

    @Rule("CONS-5")
    @Test
    @DisplayName("CONS-5: what is said or signed is kept with its script, its time and that staff took it down")
    void keepsHowAnOralConsentCameAbout() {
        WordingKey script = new WordingKey("oral-script", 1, null);
        Instant said = Instant.parse("2026-11-20T15:04:05Z");
        History told = History.ofConsumer()
                .then(new GiveConsent(NEWSLETTER, Channel.EMAIL, LegalBasis.CONSENT, script, null, said), STAFF);

        RecordedEvent recorded = told.events().getLast();
        assertThat(recorded.actor()).isEqualTo(STAFF.actor());
        assertThat(recorded.method()).isEqualTo(STAFF.method());
        assertThat(recorded.occurredAt()).isEqualTo(said);
        assertThat(Objects.requireNonNull(told.answer().wording()).id()).isEqualTo("oral-script");
        assertThat(History.ofConsumer().decide(new GiveConsent(NEWSLETTER, Channel.EMAIL, LegalBasis.CONSENT, null, null, said), STAFF))
                .isEqualTo(refused(new Refusal.WordingRequired()));
    }

    @Test
    void leavesTheCallsOfAProfessionalUnlimited() {
        GiveConsent calls = new GiveConsent(OFFERS, Channel.PHONE, LegalBasis.CONSENT, WORDING, null, NOW);

        assertThat(History.of(AudienceKind.PRO_NAMED).decide(calls, FORM)).isInstanceOfSatisfying(Decision.Accepted.class,
                accepted -> assertThat(((ConsentGiven) accepted.events().getFirst()).until()).isNull());
    }

    @Rule("CONS-6")
    @Test
    @DisplayName("CONS-6: a file cannot bring in a private person by information alone")
    void refusesToImportAnInformedConsumer() {
        assertThat(History.ofConsumer().decide(inform("2026-06-01T10:00:00Z"), FILE)).isEqualTo(refused(new Refusal.InsufficientProof()));
        assertThat(History.of(AudienceKind.PRO_NAMED).decide(inform("2026-06-01T10:00:00Z"), FILE)).isInstanceOf(Decision.Accepted.class);
    }

    @Rule("PERM-1")
    @ParameterizedTest(name = "PERM-1: {0} is not even stored")
    @CsvSource({"PATIENT", "NETSIG_PATIENT", "MAINTENANCE_SAMPLE"})
    void refusesToStorePatients(String category) {
        RegisterContact register = new RegisterContact(AudienceKind.CONSUMER, "fr", List.of(category, "CUSTOMER"), List.of(), null);

        assertThat(ConsentDecider.decide(ContactState.EMPTY, register, SYSTEM_API, NOW, History.POLICY))
                .isEqualTo(refused(new Refusal.BlockedCategory()));
        assertThat(History.ofConsumer().decide(new ChangeAttributes(null, null, List.of(category), null), STAFF))
                .isEqualTo(refused(new Refusal.BlockedCategory()));
    }

    @Rule("PERM-1")
    @Test
    @DisplayName("PERM-1: a file cannot bring in those whose data are held for a customer")
    void refusesToImportUsersOfProductsRunForOthers() {
        RegisterContact register = new RegisterContact(AudienceKind.PRO_NAMED, "fr", List.of("EKOI_USER", "NETSIG_USER"), List.of(), null);
        RegisterContact withATie = new RegisterContact(AudienceKind.PRO_NAMED, "fr", List.of("EKOI_USER", "PARTNER"), List.of(), null);

        assertThat(ConsentDecider.decide(ContactState.EMPTY, register, FILE, NOW, History.POLICY))
                .isEqualTo(refused(new Refusal.BlockedCategory()));
        assertThat(ConsentDecider.decide(ContactState.EMPTY, withATie, FILE, NOW, History.POLICY)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void refusesAPauseThatIsOver() {
        PauseCommunication over = new PauseCommunication(NEWSLETTER, Channel.EMAIL, LocalDate.of(2026, 11, 22), NOW);

        assertThat(History.ofConsumer().decide(over, PERSON)).isEqualTo(refused(new Refusal.DateInPast("until")));
    }

    @Test
    void endsThePauseWhenThePersonSubscribesAgain() {
        History paused = History.ofConsumer()
                .then(give("2026-06-01T10:00:00Z"), FORM)
                .then(new PauseCommunication(NEWSLETTER, Channel.EMAIL, LocalDate.of(2026, 12, 31), NOW), PERSON);

        assertThat(paused.answer().code()).isEqualTo("PAUSED");
        assertThat(paused.then(give("2026-11-23T11:00:00Z"), PERSON).answer().code()).isEqualTo("OK");
    }

    private static GiveConsent softOptIn(Channel channel) {
        return new GiveConsent(NEWSLETTER, channel, LegalBasis.SOFT_OPT_IN, null, null, Instant.parse("2026-07-01T10:00:00Z"));
    }

    private static Decision refused(Refusal refusal) {
        return new Decision.Refused(refusal);
    }
}
