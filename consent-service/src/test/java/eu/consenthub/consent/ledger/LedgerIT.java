package eu.consenthub.consent.ledger;

import static eu.consenthub.consent.ledger.LedgerFixture.NEWSLETTER;
import static eu.consenthub.consent.ledger.LedgerFixture.OFFERS;
import static eu.consenthub.consent.ledger.LedgerFixture.about;
import static eu.consenthub.consent.ledger.LedgerFixture.await;
import static eu.consenthub.consent.ledger.LedgerFixture.chain;
import static eu.consenthub.consent.ledger.LedgerFixture.givesNewsletter;
import static eu.consenthub.consent.ledger.LedgerFixture.ledger;
import static eu.consenthub.consent.ledger.LedgerFixture.objectsToEverything;
import static eu.consenthub.consent.ledger.LedgerFixture.registeredToday;
import static eu.consenthub.consent.ledger.LedgerFixture.someone;
import static eu.consenthub.consent.ledger.LedgerFixture.standings;
import static eu.consenthub.consent.ledger.LedgerFixture.submit;
import static eu.consenthub.consent.ledger.LedgerFixture.subscriber;
import static eu.consenthub.consent.ledger.LedgerFixture.withdrawsNewsletter;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.decision.Answer;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.EraseContact;
import eu.consenthub.consent.decision.Permission;
import eu.consenthub.consent.decision.RestrictProcessing;
import eu.consenthub.consent.decision.RetentionClock;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.Rules;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.standing.SignOfLife;
import eu.consenthub.consent.standing.SignsOfLife;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ledger and what stands")
class LedgerIT {

    @Test
    void rebuildsTheStateOfAnyPastInstant() {
        ContactId id = subscriber();
        Instant afterGiving = chain(id).getLast().recorded().recordedAt();
        submit(about(id, null, withdrawsNewsletter(Instant.now())));

        assertThat(answer(await(standings().at(id, afterGiving.minusSeconds(60))), afterGiving).code()).isEqualTo("NO_BASIS");
        assertThat(answer(await(standings().at(id, afterGiving)), afterGiving).code()).isEqualTo("OK");
        assertThat(answer(await(standings().of(id)), Instant.now()).code()).isEqualTo("WITHDRAWN");
    }

    @Test
    void answersForManyContactsAtOnceAndForThoseNobodyKnows() {
        ContactId willing = subscriber();
        ContactId objecting = subscriber();
        submit(about(objecting, null, objectsToEverything(Instant.now())));
        ContactId unknown = new ContactId(UUID.randomUUID());

        Map<ContactId, Answer> answers = await(
                standings().permitted(List.of(willing, objecting, unknown), NEWSLETTER, Channel.EMAIL, Instant.now()));

        assertThat(answers.get(willing)).extracting(Answer::code).isEqualTo("OK");
        assertThat(answers.get(objecting)).extracting(Answer::code).isEqualTo("OBJECTED");
        assertThat(answers.get(unknown)).extracting(Answer::code).isEqualTo("NO_BASIS");
    }

    @Test
    void showsAChangedEntryByItsHash() {
        ContactId id = subscriber();
        List<LedgerEntry> chain = chain(id);
        LedgerEntry last = chain.getLast();
        LedgerEntry forged = new LedgerEntry(last.contactId(), last.recorded(), LocalDate.of(2099, 1, 1), last.ruleSet(), last.commitment(),
                last.previousHash(),
                last.hash());

        assertThat(ChainVerifier.firstBroken(chain)).isEmpty();
        assertThat(ChainVerifier.firstBroken(List.of(chain.getFirst(), forged))).hasValue(2);
        assertThat(ChainVerifier.firstBroken(List.of(last))).hasValue(1);
    }

    @Test
    void keepsEvidenceWordForWordBesideItsCommitment() {
        String proof = "{\"ip\": \"192.0.2.1\",  \"form\": \"é\"}";
        Outcome outcome = submit(new Submission(new Target.ByEmail(ContactData.of(someone()), true, false),
                List.of(registeredToday(), givesNewsletter(Instant.now())), ActorRole.INTEGRATION, Method.WEB_FORM, null,
                new Evidence(proof)));
        ContactId id = ((Outcome.Recorded) outcome).contactId();

        Sha256 commitment = Objects.requireNonNull(chain(id).getLast().commitment());
        Map<Sha256, Evidence> evidence = await(LedgerFixture.bean(Evidences.class).of(List.of(commitment)));

        assertThat(evidence).containsExactly(Map.entry(commitment, new Evidence(proof)));
    }

    @Test
    void findsEntriesByPurposeTypeAndTime() {
        ContactId id = subscriber();
        submit(about(id, null, withdrawsNewsletter(Instant.now())));
        LedgerQuery offers = new LedgerQuery(OFFERS, null, null, null, null);
        LedgerQuery withdrawals = new LedgerQuery(NEWSLETTER, Channel.EMAIL, Instant.now().minusSeconds(3600), Instant.now(),
                "ConsentWithdrawn");

        assertThat(await(ledger().ofContact(id, offers, 0, 10).collectList())).isEmpty();
        assertThat(await(ledger().ofContact(id, withdrawals, 0, 10).collectList())).hasSize(1);
        assertThat(await(ledger().stream(withdrawals).map(LedgerEntry::contactId).collectList())).contains(id);
    }

    @Test
    @DisplayName("CLOCK-5, CLOCK-9: a sign of life moves the clock forward, once, and not for answers about the past")
    void signsOfLifeMoveTheClock() {
        LocalDate threeYearsAgo = LocalDate.now(RetentionClock.PARIS).minusYears(3).minusDays(1);
        Outcome outcome = submit(LedgerFixture.fromTheForm(someone(), LedgerFixture.registeredOn(threeYearsAgo)));
        ContactId id = ((Outcome.Recorded) outcome).contactId();
        Instant before = chain(id).getLast().recorded().recordedAt();
        Instant now = Instant.now();
        SignOfLife reply = new SignOfLife(UUID.randomUUID(), id, "REPLY", now.minus(1, ChronoUnit.DAYS));
        SignsOfLife signs = LedgerFixture.bean(SignsOfLife.class);

        assertThat(await(signs.record(reply, now))).isTrue();
        assertThat(await(signs.record(reply, now))).isFalse();
        assertThat(await(signs.record(new SignOfLife(UUID.randomUUID(), id, "REPLY", now.plusSeconds(60)), now))).isFalse();

        assertThat(answer(await(standings().of(id)), now).code()).isEqualTo("NO_BASIS");
        assertThat(answer(await(standings().at(id, before)), now).code()).isEqualTo("RETENTION_ENDED");
        assertThat(await(standings().at(id, now))).isEqualTo(await(standings().of(id)));
    }

    @Test
    @DisplayName("ERASE-6: an erasure leaves nothing of the identity and everything of the chain")
    void erasesTheIdentityWithTheEventThatSaysSo() {
        EmailAddress email = someone();
        Outcome outcome = submit(new Submission(new Target.ByEmail(ContactData.of(email), true, false),
                List.of(registeredToday(), givesNewsletter(Instant.now())), ActorRole.INTEGRATION, Method.WEB_FORM, null,
                new Evidence("{\"ip\": \"192.0.2.1\"}")));
        ContactId id = ((Outcome.Recorded) outcome).contactId();
        Sha256 commitment = Objects.requireNonNull(chain(id).getLast().commitment());

        submit(new Submission(new Target.Known(id), List.of(new EraseContact("CLOCK-2")), ActorRole.SYSTEM, Method.RULE, null, null));

        assertThat(LedgerFixture.isKnown(email)).isFalse();
        assertThat(await(LedgerFixture.bean(Evidences.class).of(List.of(commitment)))).isEmpty();
        assertThat(chain(id)).hasSize(3);
        assertThat(ChainVerifier.firstBroken(chain(id))).isEmpty();
        assertThat(answer(await(standings().of(id)), Instant.now()).code()).isEqualTo("ERASED");
    }

    @Test
    @DisplayName("CLOCK-12: what is restricted is kept whole")
    void erasesNobodyWhoseDataAreRestricted() {
        ContactId id = subscriber();
        submit(about(id, null, new RestrictProcessing(null)));

        Outcome outcome = submit(
                new Submission(new Target.Known(id), List.of(new EraseContact("CLOCK-2")), ActorRole.SYSTEM, Method.RULE, null, null));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(await(LedgerFixture.contacts().byId(id)).id()).isEqualTo(id);
    }

    private static Answer answer(ContactState state, Instant at) {
        return Permission.evaluate(state, NEWSLETTER, Channel.EMAIL, at,
                Rules.shipped());
    }
}
