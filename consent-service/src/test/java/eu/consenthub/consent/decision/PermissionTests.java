package eu.consenthub.consent.decision;

import static eu.consenthub.consent.decision.History.FILE;
import static eu.consenthub.consent.decision.History.FORM;
import static eu.consenthub.consent.decision.History.NEWSLETTER;
import static eu.consenthub.consent.decision.History.NOW;
import static eu.consenthub.consent.decision.History.OFFERS;
import static eu.consenthub.consent.decision.History.PERSON;
import static eu.consenthub.consent.decision.History.STAFF;
import static eu.consenthub.consent.decision.History.WORDING;
import static eu.consenthub.consent.decision.History.give;
import static eu.consenthub.consent.decision.History.inform;
import static eu.consenthub.consent.decision.History.objectToEverything;
import static eu.consenthub.consent.decision.History.refuse;
import static eu.consenthub.consent.decision.History.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.Rule;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PERM: may this message go to this person now?")
class PermissionTests {

    private static final String BEFORE = "2026-06-01T10:00:00Z";

    @Rule("PERM-6")
    @ParameterizedTest(name = "PERM-6: {0} by {1} with {2}: {3}")
    @CsvSource({
            "CONSUMER, EMAIL, nothing, NO_BASIS", "CONSUMER, EMAIL, inform, NO_BASIS", "CONSUMER, EMAIL, give, OK",
            "CONSUMER, EMAIL, refuse, NO_BASIS", "CONSUMER, EMAIL, withdraw, WITHDRAWN", "CONSUMER, EMAIL, object, OBJECTED",
            "CONSUMER, PHONE, nothing, NO_BASIS", "CONSUMER, PHONE, inform, NO_BASIS", "CONSUMER, PHONE, give, OK",
            "CONSUMER, POST, nothing, NO_BASIS", "CONSUMER, POST, inform, OK", "CONSUMER, POST, give, OK",
            "PRO_NAMED, EMAIL, nothing, NO_BASIS", "PRO_NAMED, EMAIL, inform, OK", "PRO_NAMED, EMAIL, give, OK",
            "PRO_NAMED, EMAIL, refuse, NO_BASIS", "PRO_NAMED, EMAIL, withdraw, WITHDRAWN", "PRO_NAMED, EMAIL, object, OBJECTED",
            "PRO_NAMED, PHONE, inform, OK", "PRO_NAMED, PHONE, nothing, NO_BASIS", "PRO_NAMED, POST, inform, OK",
            "GENERIC, EMAIL, nothing, OK", "GENERIC, PHONE, nothing, OK", "GENERIC, POST, nothing, OK",
            "CONSUMER, SMS, nothing, NO_BASIS", "CONSUMER, SMS, inform, NO_BASIS", "CONSUMER, SMS, give, OK",
            "CONSUMER, AUTOMATED_CALL, inform, NO_BASIS", "CONSUMER, AUTOMATED_CALL, give, OK",
            "PRO_NAMED, SMS, inform, NO_BASIS", "PRO_NAMED, SMS, give, OK", "PRO_NAMED, SMS, withdraw, WITHDRAWN",
            "PRO_NAMED, AUTOMATED_CALL, inform, NO_BASIS", "PRO_NAMED, AUTOMATED_CALL, give, OK",
            "GENERIC, SMS, nothing, OK", "GENERIC, SMS, object, OBJECTED", "GENERIC, AUTOMATED_CALL, nothing, OK",
            "CONSUMER, EMAIL_TRACKING, nothing, NO_BASIS", "CONSUMER, EMAIL_TRACKING, inform, NO_BASIS",
            "CONSUMER, EMAIL_TRACKING, give, OK", "PRO_NAMED, EMAIL_TRACKING, inform, NO_BASIS", "PRO_NAMED, EMAIL_TRACKING, give, OK",
            "PRO_NAMED, EMAIL_TRACKING, withdraw, WITHDRAWN", "GENERIC, EMAIL_TRACKING, nothing, NO_BASIS",
            "GENERIC, EMAIL_TRACKING, inform, NO_BASIS", "GENERIC, EMAIL_TRACKING, give, NO_BASIS",
            "GENERIC, EMAIL, refuse, NO_BASIS", "GENERIC, EMAIL, withdraw, WITHDRAWN", "GENERIC, EMAIL, object, OBJECTED"})
    void followsTheMatrix(AudienceKind audience, Channel channel, String act, String code) {
        History history = History.of(audience);
        Instant at = Instant.parse(BEFORE);
        switch (act) {
            case "inform" -> history.then(new InformContact(NEWSLETTER, channel, at, null), STAFF);
            case "give" -> history.then(new GiveConsent(NEWSLETTER, channel, LegalBasis.CONSENT, WORDING, null, at), FORM);
            case "refuse" -> history.then(new RefuseConsent(NEWSLETTER, channel, at), FORM);
            case "withdraw" -> history.then(new WithdrawConsent(NEWSLETTER, channel, at), FORM);
            case "object" -> history.then(new ObjectToProcessing(NEWSLETTER, channel, at), FORM);
            default -> assertThat(act).isEqualTo("nothing");
        }

        assertThat(history.answer(NEWSLETTER, channel, NOW).code()).isEqualTo(code);
    }

    @Rule("PERM-1")
    @Test
    @DisplayName("PERM-1: those without a tie of their own, unless they subscribed")
    void deniesThoseHeldForOthers() {
        assertThat(History.of(AudienceKind.PRO_NAMED, "NETSIG_USER").answer().code()).isEqualTo("BLOCKED_CATEGORY");
        assertThat(History.of(AudienceKind.PRO_NAMED, "CANDIDATE").answer().code()).isEqualTo("BLOCKED_CATEGORY");
        assertThat(History.of(AudienceKind.PRO_NAMED, "CANDIDATE").then(give(BEFORE), FORM).answer().code()).isEqualTo("OK");
        assertThat(History.of(AudienceKind.PRO_NAMED, "NETSIG_USER", "CUSTOMER").then(inform(BEFORE), STAFF).answer().code())
                .isEqualTo("OK");
    }

    @Rule("PERM-2")
    @Test
    @DisplayName("PERM-2: used to the end of E, Paris time, and not a second longer")
    void deniesFromTheDayAfterE() {
        History history = History.collectedOn(LocalDate.of(2023, 11, 23), AudienceKind.PRO_NAMED).then(inform(BEFORE), STAFF);

        assertThat(history.answer(NEWSLETTER, Channel.EMAIL, Instant.parse("2026-11-23T22:59:59Z"))).satisfies(answer -> {
            assertThat(answer.code()).isEqualTo("OK");
            assertThat(answer.until()).isEqualTo("2026-11-23");
        });
        assertThat(history.answer(NEWSLETTER, Channel.EMAIL, Instant.parse("2026-11-23T23:00:00Z")).code()).isEqualTo("RETENTION_ENDED");
    }

    @Test
    @DisplayName("CLOCK-1: without a provable start nothing may be used")
    void deniesWithoutAStart() {
        History history = History.collectedOn(null, AudienceKind.PRO_NAMED).then(inform(BEFORE), STAFF);

        assertThat(history.answer().code()).isEqualTo("RETENTION_ENDED");
    }

    @Rule("PERM-2")
    @Test
    @DisplayName("PERM-2: after erasure")
    void deniesTheErased() {
        ContactState erased = after(History.ofConsumer().then(give(BEFORE), FORM), new ContactErased("CLOCK-2"));

        assertThat(Permission.evaluate(erased, NEWSLETTER, Channel.EMAIL, NOW, History.POLICY.rules()).code()).isEqualTo("ERASED");
        assertThat(ConsentDecider.decide(erased, give("2026-07-01T10:00:00Z"), PERSON, NOW, History.POLICY))
                .isEqualTo(new Decision.Refused(new Refusal.AlreadyErased()));
    }

    @Rule("PERM-3")
    @Test
    @DisplayName("PERM-3: while restricted (Art. 18)")
    void deniesWhileRestricted() {
        History history = History.ofConsumer().then(give(BEFORE), FORM).then(new RestrictProcessing(new UUID(1, 1)), STAFF);

        assertThat(history.answer().code()).isEqualTo("RESTRICTED");
        assertThat(history.then(new LiftRestriction(new UUID(1, 1)), STAFF).answer().code()).isEqualTo("OK");
    }

    @Rule({"PERM-4", "ADDR-2"})
    @Test
    @DisplayName("PERM-4: an objection without purpose and channel covers what is yet to come")
    void deniesEveryPurposeAfterAnObjectionToAll() {
        History history = History.of(AudienceKind.GENERIC).then(objectToEverything(BEFORE), PERSON);

        assertThat(history.answer(OFFERS, Channel.POST, NOW)).satisfies(answer -> {
            assertThat(answer.code()).isEqualTo("OBJECTED");
            assertThat(answer.rule()).isEqualTo("PERM-4");
            assertThat(answer.eventId()).isEqualTo(history.events().getLast().eventId());
        });
    }

    @Rule("PERM-4")
    @Test
    @DisplayName("PERM-4: an objection to one purpose leaves the others")
    void deniesOnlyThePurposeObjectedTo() {
        History history = History.of(AudienceKind.GENERIC).then(new ObjectToProcessing(NEWSLETTER, null, Instant.parse(BEFORE)), PERSON);

        assertThat(history.answer(NEWSLETTER, Channel.POST, NOW).code()).isEqualTo("OBJECTED");
        assertThat(history.answer(OFFERS, Channel.EMAIL, NOW).code()).isEqualTo("OK");
    }

    @Rule("PERM-5")
    @Test
    @DisplayName("PERM-5: until the address itself is corrected")
    void deniesWhatDoesNotArrive() {
        Origin provider = new Origin(ActorRole.PROVIDER, Method.BOUNCE);
        History history = History.ofConsumer().then(give(BEFORE), FORM).then(new MarkUndeliverable(Channel.EMAIL, NOW), provider);

        assertThat(history.answer().code()).isEqualTo("UNDELIVERABLE");
        assertThat(history.then(new RectifyContact(List.of("lastName"), false), STAFF).answer().code()).isEqualTo("UNDELIVERABLE");
        assertThat(history.then(new RectifyContact(List.of("email"), true), STAFF).answer().code()).isEqualTo("OK");
    }

    @Rule("PERM-5")
    @Test
    @DisplayName("PERM-5: a number that reaches nobody takes no text messages either")
    void deniesEveryChannelOfAContactPointThatFails() {
        Origin staff = new Origin(ActorRole.STAFF, Method.PHONE_CALL);
        History history = History.ofConsumer();
        Instant at = Instant.parse(BEFORE);
        for (Channel channel : Channel.values()) {
            history.then(new GiveConsent(NEWSLETTER, channel, LegalBasis.CONSENT, WORDING, null, at), FORM);
        }
        history.then(new MarkUndeliverable(Channel.PHONE, NOW), staff).then(new MarkUndeliverable(Channel.EMAIL, NOW), staff);

        assertThat(history.answer(NEWSLETTER, Channel.SMS, NOW).code()).isEqualTo("UNDELIVERABLE");
        assertThat(history.answer(NEWSLETTER, Channel.AUTOMATED_CALL, NOW).code()).isEqualTo("UNDELIVERABLE");
        assertThat(history.answer(NEWSLETTER, Channel.EMAIL_TRACKING, NOW).code()).isEqualTo("UNDELIVERABLE");
        assertThat(history.answer(NEWSLETTER, Channel.POST, NOW).code()).isEqualTo("OK");

        history.then(new RectifyContact(List.of("phone"), false), STAFF);
        assertThat(history.answer(NEWSLETTER, Channel.SMS, NOW).code()).isEqualTo("OK");
        assertThat(history.answer(NEWSLETTER, Channel.EMAIL, NOW).code()).isEqualTo("UNDELIVERABLE");
    }

    @Rule("PERM-7")
    @Test
    @DisplayName("PERM-7: not before the person was told")
    void deniesBeforeThePersonWasInformed() {
        History history = History.of(AudienceKind.PRO_NAMED).then(inform(BEFORE), STAFF);

        assertThat(history.answer(NEWSLETTER, Channel.EMAIL, Instant.parse("2026-06-01T09:59:59Z"))).satisfies(answer -> {
            assertThat(answer.code()).isEqualTo("NOT_INFORMED");
            assertThat(answer.rule()).isEqualTo("PERM-7");
        });
        assertThat(history.answer(NEWSLETTER, Channel.EMAIL, Instant.parse(BEFORE)).code()).isEqualTo("OK");
    }

    @Rule({"PERM-6", "CONS-7"})
    @Test
    @DisplayName("PERM-6: the rules on calls of before 2026-08-11 hold for before 2026-08-11")
    void judgesAnInstantByTheRulesOfThatInstant() {
        History history = History.ofConsumer();
        history.then(new InformContact(OFFERS, Channel.PHONE, Instant.parse(BEFORE), null), STAFF);

        assertThat(history.answer(OFFERS, Channel.PHONE, Instant.parse("2026-08-10T21:59:59Z")).code()).isEqualTo("OK");
        assertThat(history.answer(OFFERS, Channel.PHONE, Instant.parse("2026-08-10T22:00:00Z")).code()).isEqualTo("NO_BASIS");
    }

    @Test
    @DisplayName("PERM order: the first line that fails is the answer")
    void answersWithTheFirstLine() {
        History history = History.collectedOn(LocalDate.of(2020, 1, 1), AudienceKind.PRO_NAMED, "CANDIDATE").then(withdraw(BEFORE), PERSON);
        assertThat(history.answer().code()).isEqualTo("BLOCKED_CATEGORY");

        history.then(new ChangeAttributes(null, null, List.of("PARTNER"), null), STAFF);
        assertThat(history.answer().code()).isEqualTo("RETENTION_ENDED");
    }

    @Rule("CONS-7")
    @Test
    @DisplayName("CONS-7: a consumer's consent to calls ends by itself")
    void deniesCallsAfterAYear() {
        GiveConsent calls = new GiveConsent(OFFERS, Channel.PHONE, LegalBasis.CONSENT, WORDING, null,
                Instant.parse("2026-09-01T10:00:00Z"));
        History history = History.ofConsumer().then(calls, FORM);

        assertThat(history.answer(OFFERS, Channel.PHONE, Instant.parse("2027-08-31T18:00:00Z")).code()).isEqualTo("OK");
        assertThat(history.answer(OFFERS, Channel.PHONE, Instant.parse("2027-08-31T22:00:00Z"))).satisfies(answer -> {
            assertThat(answer.code()).isEqualTo("NO_BASIS");
            assertThat(answer.rule()).isEqualTo("CONS-7");
        });
    }

    @Rule("PERM-11")
    @Test
    @DisplayName("PERM-11: after a refusal sales cannot mark legitimate interest")
    void deniesLegitimateInterestAfterARefusal() {
        History history = History.of(AudienceKind.PRO_NAMED).then(refuse("2026-05-04T10:00:00Z"), PERSON).then(inform(BEFORE), STAFF);

        assertThat(history.answer().code()).isEqualTo("NO_BASIS");
    }

    @Test
    @DisplayName("CLOCK-6: a withdrawal, an objection, a file and staff's own edits do not move the clock")
    void movesTheClockOnlyByTheWordOfThePerson() {
        LocalDate collected = LocalDate.of(2024, 2, 29);
        History history = History.collectedOn(collected, AudienceKind.PRO_NAMED).then(give("2024-03-01T10:00:00Z"), FILE);
        history.then(withdraw("2026-05-01T10:00:00Z"), PERSON).then(new ChangeAttributes(null, "en", null, null), STAFF);
        assertThat(history.answer().until()).isEqualTo("2027-02-28");

        history.then(give(BEFORE), PERSON);
        assertThat(history.answer().until()).isEqualTo("2029-06-01");
    }

    private static ContactState after(History history, Event event) {
        ContactState state = history.state();
        return state.apply(new RecordedEvent(new UUID(9, 9), state.sequence() + 1, NOW, NOW, ActorRole.SYSTEM, Method.RULE, event));
    }
}
