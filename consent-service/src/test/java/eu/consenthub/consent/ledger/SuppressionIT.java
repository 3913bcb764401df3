package eu.consenthub.consent.ledger;

import static eu.consenthub.consent.ledger.LedgerFixture.NEWSLETTER;
import static eu.consenthub.consent.ledger.LedgerFixture.OFFERS;
import static eu.consenthub.consent.ledger.LedgerFixture.await;
import static eu.consenthub.consent.ledger.LedgerFixture.chain;
import static eu.consenthub.consent.ledger.LedgerFixture.fromTheForm;
import static eu.consenthub.consent.ledger.LedgerFixture.givesNewsletter;
import static eu.consenthub.consent.ledger.LedgerFixture.objectsToEverything;
import static eu.consenthub.consent.ledger.LedgerFixture.registeredToday;
import static eu.consenthub.consent.ledger.LedgerFixture.someone;
import static eu.consenthub.consent.ledger.LedgerFixture.submit;
import static eu.consenthub.consent.ledger.LedgerFixture.withdrawsNewsletter;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.Rule;
import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.contact.Suppression;
import eu.consenthub.consent.contact.Suppressions;
import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.decision.EraseContact;
import eu.consenthub.consent.decision.GiveConsent;
import eu.consenthub.consent.decision.Permission;
import eu.consenthub.consent.decision.Refusal;
import eu.consenthub.consent.decision.Status;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Rules;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

@Rule("PERM-4")
@DisplayName("PERM-4: a stop outlives the identity of whoever said it")
class SuppressionIT {

    private static final Instant LAST_WEEK = Instant.now().minus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);

    @Test
    @DisplayName("ERASE-3: whoever objected is recognised after the erasure, by digests alone and with the day they said so")
    void recognisesWhoeverObjected() {
        EmailAddress email = someone();
        erased(email, "CLOCK-2", objectsToEverything(LAST_WEEK));

        assertThat(LedgerFixture.isKnown(email)).isFalse();
        assertThat(remembered(email)).containsExactly(new Suppression(null, null, true, LAST_WEEK));
        assertThat(wholeList()).isNotEmpty().noneMatch(row -> row.contains("@") || row.contains("clinique"));

        ContactId again = newContact(fromTheForm(email, registeredToday()));
        assertThat(code(again, NEWSLETTER)).isEqualTo("OBJECTED");
        assertThat(chain(again)).hasSize(2).last().satisfies(entry -> {
            assertThat(entry.recorded().actor()).isEqualTo(ActorRole.SYSTEM);
            assertThat(entry.recorded().occurredAt()).isEqualTo(LAST_WEEK);
        });
        assertThat(ChainVerifier.firstBroken(chain(again))).isEmpty();
        assertThat(remembered(email)).as("it stands in the chain now").isEmpty();
    }

    @Test
    @DisplayName("ERASE-3: a stop survives one erasure after the other, however often a system brings the person back")
    void keepsItThroughASecondErasure() {
        EmailAddress email = someone();
        erased(email, "CLOCK-2", objectsToEverything(LAST_WEEK));
        erased(email, "CLOCK-2");

        assertThat(remembered(email)).containsExactly(new Suppression(null, null, true, LAST_WEEK));
    }

    @Test
    @DisplayName("ERASE-3: the person may lift it by a new consent")
    void letsThePersonComeBack() {
        EmailAddress email = someone();
        erased(email, "CLOCK-2", objectsToEverything(LAST_WEEK));

        ContactId again = newContact(fromTheForm(email, registeredToday(), givesNewsletter(Instant.now())));

        assertThat(code(again, NEWSLETTER)).isEqualTo("OK");
        assertThat(code(again, OFFERS)).isEqualTo("OBJECTED");
    }

    @Rule("PERM-12")
    @Test
    @DisplayName("PERM-12: a file cannot bring back who objected, and the address is not stored")
    void refusesTheLineOfAFile() {
        EmailAddress objector = someone();
        EmailAddress leaver = someone();
        erased(objector, "CLOCK-2", objectsToEverything(LAST_WEEK));
        erased(leaver, "CLOCK-2", givesNewsletter(LAST_WEEK.minusSeconds(60)), withdrawsNewsletter(LAST_WEEK));

        assertThat(submit(line(objector, registeredToday()))).isEqualTo(new Outcome.Refused(new Refusal.Stopped(Status.OBJECTED)));
        assertThat(submit(line(objector, registeredToday(), gives(OFFERS))))
                .isEqualTo(new Outcome.Refused(new Refusal.Stopped(Status.OBJECTED)));
        assertThat(submit(line(leaver, registeredToday(), gives(NEWSLETTER))))
                .isEqualTo(new Outcome.Refused(new Refusal.Stopped(Status.WITHDRAWN)));
        assertThat(LedgerFixture.isKnown(objector)).isFalse();
        assertThat(LedgerFixture.isKnown(leaver)).isFalse();
        assertThat(remembered(objector)).hasSize(1);

        ContactId other = newContact(line(leaver, registeredToday(), gives(OFFERS)));
        assertThat(code(other, OFFERS)).as("another purpose was never stopped").isEqualTo("OK");
        assertThat(code(other, NEWSLETTER)).isEqualTo("WITHDRAWN");
    }

    @Test
    @DisplayName("ERASE-1: nobody is remembered who only fell silent or refused")
    void forgetsTheSilent() {
        EmailAddress email = someone();
        erased(email, "CLOCK-2", givesNewsletter(LAST_WEEK));

        assertThat(remembered(email)).isEmpty();
        ContactId again = newContact(fromTheForm(email, registeredToday()));
        assertThat(chain(again)).hasSize(1);
        assertThat(code(again, NEWSLETTER)).isEqualTo("NO_BASIS");
    }

    @Test
    @DisplayName("ERASE-2: who asks to be erased while receiving something objects by that")
    void takesARequestToBeErasedForAnObjection() {
        EmailAddress receiving = someone();
        EmailAddress receivingNothing = someone();
        ContactId id = erased(receiving, EraseContact.ASKED_FOR, givesNewsletter(LAST_WEEK));
        erased(receivingNothing, EraseContact.ASKED_FOR);

        assertThat(remembered(receiving)).hasSize(1).allMatch(Suppression::isAboutEverything);
        assertThat(chain(id)).extracting(entry -> entry.recorded().event().getClass().getSimpleName())
                .endsWith("ProcessingObjected", "ContactErased");
        assertThat(remembered(receivingNothing)).isEmpty();
    }

    @Rule("ADDR-2")
    @Test
    @DisplayName("ADDR-2: a telephone is recognised as well, for what is said on it")
    void recognisesTheTelephone() {
        ContactData data = withPhone(someone(), "06 39 98 4%03d".formatted(System.nanoTime() % 1000));
        ContactId id = newContact(about(data, registeredToday(), objectsToEverything(LAST_WEEK)));
        erase(id, "CLOCK-2");

        ContactData colleague = withPhone(someone(), Objects.requireNonNull(data.phone()).replace("06", "+33 6"));
        ContactId other = newContact(about(colleague, registeredToday()));

        assertThat(code(other, NEWSLETTER, Channel.PHONE)).isEqualTo("OBJECTED");
        assertThat(code(other, NEWSLETTER, Channel.EMAIL)).as("a line can be shared; an address cannot").isEqualTo("NO_BASIS");
        ContactId third = newContact(about(withPhone(someone(), data.phone()), registeredToday()));
        assertThat(code(third, NEWSLETTER, Channel.PHONE)).as("it was not the person who came back").isEqualTo("OBJECTED");

        ContactId again = newContact(about(data, registeredToday()));
        assertThat(code(again, NEWSLETTER, Channel.EMAIL)).isEqualTo("OBJECTED");
        ContactId fourth = newContact(about(withPhone(someone(), data.phone()), registeredToday()));
        assertThat(chain(fourth)).as("now it was").hasSize(1);
    }

    @Rule("ADDR-2")
    @Test
    @DisplayName("ADDR-2: what is said about e-mails says nothing of whoever has the same telephone")
    void tellsWhatIsAboutTheTelephoneFromWhatIsNot() {
        ContactData data = withPhone(someone(), "06 39 98 5%03d".formatted(System.nanoTime() % 1000));
        ContactId id = newContact(about(data, registeredToday(), givesNewsletter(LAST_WEEK.minusSeconds(60))));
        submit(LedgerFixture.about(id, null, withdrawsNewsletter(LAST_WEEK)));
        erase(id, "CLOCK-2");

        ContactId colleague = newContact(about(withPhone(someone(), data.phone()), registeredToday()));

        assertThat(chain(colleague)).hasSize(1);
        assertThat(remembered(data.email())).hasSize(1);
    }

    @Test
    void keepsNothingWhenTheErasureFails() {
        EmailAddress email = someone();
        ContactId id = newContact(fromTheForm(email, registeredToday(), objectsToEverything(LAST_WEEK)));
        Submission erasure = new Submission(new Target.Known(id), List.of(new EraseContact("CLOCK-2")), ActorRole.SYSTEM, Method.RULE, null,
                null);

        assertThat(LedgerFixture.commands().submitAll(List.of(erasure), outcomes -> Mono.error(new IllegalStateException("on purpose")))
                .onErrorResume(IllegalStateException.class, failure -> Mono.just(List.of())).block()).isEmpty();

        assertThat(LedgerFixture.isKnown(email)).isTrue();
        assertThat(remembered(email)).isEmpty();
    }

    private static ContactId erased(EmailAddress email, String rule, Command... said) {
        ContactId id = newContact(fromTheForm(email, registeredToday()));
        for (Command command : said) {
            submit(LedgerFixture.about(id, null, command));
        }
        return erase(id, rule);
    }

    private static ContactId erase(ContactId id, String rule) {
        submit(new Submission(new Target.Known(id), List.of(new EraseContact(rule)), ActorRole.SYSTEM, Method.RULE, null, null));
        return id;
    }

    private static ContactId newContact(Submission submission) {
        return ((Outcome.Recorded) submit(submission)).contactId();
    }

    private static Submission about(ContactData data, Command... commands) {
        return new Submission(new Target.ByEmail(data, true, false), List.of(commands), ActorRole.INTEGRATION, Method.WEB_FORM, null, null);
    }

    private static Submission line(EmailAddress email, Command... commands) {
        return new Submission(new Target.ByEmail(ContactData.of(email), true, true), List.of(commands), ActorRole.IMPORT, Method.WEB_FORM,
                null, null);
    }

    private static Command gives(PurposeKey purpose) {
        return new GiveConsent(purpose, Channel.EMAIL, LegalBasis.CONSENT, LedgerFixture.NEWSLETTER_WEB, null, Instant.now());
    }

    private static ContactData withPhone(EmailAddress email, @Nullable String phone) {
        return new ContactData(email, null, null, null, null, phone, null, null);
    }

    private static List<Suppression> remembered(EmailAddress email) {
        return await(LedgerFixture.bean(Suppressions.class).of(List.of(ContactData.of(email)))).getOrDefault(email.matchKey(), List.of());
    }

    private static List<String> wholeList() {
        return await(LedgerFixture.bean(DatabaseClient.class).sql("SELECT suppression::text AS line FROM suppression")
                .map(row -> Objects.requireNonNull(row.get("line", String.class))).all().collectList());
    }

    private static String code(ContactId id, PurposeKey purpose) {
        return code(id, purpose, Channel.EMAIL);
    }

    private static String code(ContactId id, PurposeKey purpose, Channel channel) {
        return Permission.evaluate(await(LedgerFixture.standings().of(id)), purpose, channel, Instant.now(), Rules.shipped()).code();
    }
}
