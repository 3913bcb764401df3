package eu.consenthub.consent.ledger;

import static eu.consenthub.consent.ledger.LedgerFixture.NEWSLETTER;
import static eu.consenthub.consent.ledger.LedgerFixture.about;
import static eu.consenthub.consent.ledger.LedgerFixture.chain;
import static eu.consenthub.consent.ledger.LedgerFixture.commands;
import static eu.consenthub.consent.ledger.LedgerFixture.await;
import static eu.consenthub.consent.ledger.LedgerFixture.contact;
import static eu.consenthub.consent.ledger.LedgerFixture.isKnown;
import static eu.consenthub.consent.ledger.LedgerFixture.fromTheForm;
import static eu.consenthub.consent.ledger.LedgerFixture.givesNewsletter;
import static eu.consenthub.consent.ledger.LedgerFixture.key;
import static eu.consenthub.consent.ledger.LedgerFixture.registeredToday;
import static eu.consenthub.consent.ledger.LedgerFixture.someone;
import static eu.consenthub.consent.ledger.LedgerFixture.standings;
import static eu.consenthub.consent.ledger.LedgerFixture.submit;
import static eu.consenthub.consent.ledger.LedgerFixture.subscriber;
import static eu.consenthub.consent.ledger.LedgerFixture.withdrawsNewsletter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.GiveConsent;
import eu.consenthub.consent.decision.RecordedEvent;
import eu.consenthub.consent.decision.Refusal;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.WordingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@DisplayName("The group commit")
class GroupCommitIT {

    @Test
    void makesAContactKnownTogetherWithItsFirstChoice() {
        EmailAddress email = someone();

        Outcome outcome = submit(fromTheForm(email, registeredToday(), givesNewsletter(Instant.now())));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Recorded.class, recorded -> {
            assertThat(recorded.created()).isTrue();
            assertThat(recorded.events()).extracting(event -> event.event().type()).containsExactly("ContactRegistered", "ConsentGiven");
            assertThat(contact(email).id()).isEqualTo(recorded.contactId());
        });
    }

    @Test
    void leavesNoTraceOfAnUnknownPersonWhoseSubmissionIsRefused() {
        EmailAddress email = someone();
        WordingKey unheardOf = new WordingKey("newsletter-web", 99, "fr");

        Outcome outcome = submit(fromTheForm(email, registeredToday(),
                new GiveConsent(NEWSLETTER, Channel.EMAIL, LegalBasis.CONSENT, unheardOf, null, Instant.now())));

        assertThat(outcome).isEqualTo(new Outcome.Refused(new Refusal.UnknownWording(unheardOf)));
        assertThat(isKnown(email)).isFalse();
    }

    @Test
    void keepsChainsWholeWhileSixteenClientsWriteToFewContacts() {
        List<ContactId> few = IntStream.range(0, 3).mapToObj(i -> subscriber()).toList();

        List<Outcome> outcomes = await(Flux.range(0, 16)
                .flatMap(client -> Flux.range(0, 25).concatMap(i -> commands().submit(turn(few.get((client + i) % 3), i))), 16)
                .collectList());

        assertThat(outcomes).hasSize(400);
        assertThat(few.stream().mapToInt(id -> chain(id).size()).sum()).isEqualTo(6 + recorded(outcomes));
        for (ContactId id : few) {
            List<LedgerEntry> chain = chain(id);
            assertThat(chain).extracting(entry -> entry.recorded().sequence())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, chain.size()).mapToObj(Long::valueOf).toList());
            assertThat(ChainVerifier.firstBroken(chain)).isEmpty();
            assertThat(await(standings().of(id))).isEqualTo(fold(chain));
        }
    }

    @Test
    void givesTheSameAnswerToTheSameRequest() {
        ContactId id = subscriber();
        Submission submission = about(id, key("once-" + id, "body"), withdrawsNewsletter(Instant.now()));

        Outcome first = submit(submission);
        Outcome second = submit(submission);

        assertThat(second).isEqualTo(new Outcome.Repeated(first));
        assertThat(chain(id)).hasSize(3);
    }

    @Test
    void givesTheSameAnswerToTheSameRequestInOneTransaction() {
        ContactId id = subscriber();
        Submission submission = about(id, key("twice-" + id, "body"), withdrawsNewsletter(Instant.now()));

        List<Outcome> outcomes = await(commands().submitAll(List.of(submission, submission), all -> Mono.empty()));

        assertThat(outcomes.get(1)).isEqualTo(new Outcome.Repeated(outcomes.get(0)));
        assertThat(chain(id)).hasSize(3);
    }

    @Test
    void remembersThatNothingHadChanged() {
        ContactId id = subscriber();
        submit(about(id, null, withdrawsNewsletter(Instant.now())));
        Submission again = about(id, key("again-" + id, "body"), withdrawsNewsletter(Instant.now()));

        assertThat(submit(again)).isEqualTo(new Outcome.Unchanged(id));
        assertThat(submit(again)).isEqualTo(new Outcome.Repeated(new Outcome.Unchanged(id)));
    }

    @Test
    void refusesTheSameKeyForAnotherRequest() {
        ContactId id = subscriber();
        submit(about(id, key("reused-" + id, "one body"), withdrawsNewsletter(Instant.now())));

        Outcome outcome = submit(about(id, key("reused-" + id, "another body"), givesNewsletter(Instant.now())));

        assertThat(outcome).isEqualTo(new Outcome.Refused(new Refusal.IdempotencyConflict()));
        assertThat(chain(id)).hasSize(3);
    }

    @Test
    void answersOneAndTheSameWhenTheSameRequestArrivesManyTimesAtOnce() {
        EmailAddress email = someone();
        Submission submission = new Submission(new Target.ByEmail(ContactData.of(email), true, false),
                List.of(registeredToday(), givesNewsletter(Instant.now())), ActorRole.INTEGRATION, Method.WEB_FORM,
                key("race-" + email.matchKey(), "body"),
                null);

        List<Outcome> outcomes = await(Flux.range(0, 32).flatMap(i -> commands().submit(submission), 32).collectList());

        assertThat(outcomes).filteredOn(Outcome.Recorded.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Repeated.class::isInstance).hasSize(31);
        assertThat(chain(contact(email).id())).hasSize(2);
    }

    @Test
    void findsOrCreatesOneContactHoweverManyAskForItAtOnce() {
        EmailAddress email = someone();
        Flux<Outcome> single = Flux.range(0, 20).flatMap(i -> commands().submit(fromTheForm(email, registeredToday())), 20);
        Flux<Outcome> arrays = Flux.range(0, 8)
                .flatMap(i -> commands().submitAll(List.of(fromTheForm(email, registeredToday())), all -> Mono.empty()), 8)
                .flatMapIterable(outcomes -> outcomes);

        List<Outcome> outcomes = await(Flux.merge(single, arrays).collectList());

        assertThat(outcomes).hasSize(28).filteredOn(Outcome.Recorded.class::isInstance).hasSize(1);
        assertThat(chain(contact(email).id())).hasSize(1);
    }

    @Test
    void refusesOneOfManyWithoutTouchingItsNeighbours() {
        List<Submission> submissions = new ArrayList<>();
        List<ContactId> subscribers = IntStream.range(0, 10).mapToObj(i -> subscriber()).toList();
        subscribers.forEach(id -> submissions.add(about(id, null, withdrawsNewsletter(Instant.now()))));
        submissions.add(5, about(subscribers.get(0), null, givesNewsletter(Instant.now().plusSeconds(3600))));

        List<Outcome> outcomes = await(commands().submitAll(submissions, all -> Mono.empty()));

        assertThat(outcomes.get(5)).isEqualTo(new Outcome.Refused(new Refusal.DateInFuture("occurredAt")));
        assertThat(outcomes).filteredOn(Outcome.Recorded.class::isInstance).hasSize(10);
    }

    @Test
    void recordsTheNeighboursOfOneThatTheDatabaseCannotTake() {
        List<ContactId> subscribers = IntStream.range(0, 20).mapToObj(i -> subscriber()).toList();
        Submission poison = new Submission(new Target.Known(subscriber()), List.of(withdrawsNewsletter(Instant.now())), ActorRole.CONTACT,
                Method.PREFERENCE_PAGE, null, new Evidence("this is no JSON"));

        List<Submission> all = new ArrayList<>();
        subscribers.forEach(id -> all.add(about(id, null, withdrawsNewsletter(Instant.now()))));
        all.add(10, poison);

        List<Boolean> recorded = await(Flux.fromIterable(all)
                .flatMapSequential(one -> commands().submit(one).map(Outcome.Recorded.class::isInstance).onErrorReturn(false), 21)
                .collectList());

        assertThat(recorded.remove(10)).isFalse();
        assertThat(recorded).hasSize(20).doesNotContain(false);
    }

    @Test
    void recordsNothingWhenWhatGoesAlongsideFails() {
        EmailAddress email = someone();

        assertThatThrownBy(() -> commands()
                .submitAll(List.of(fromTheForm(email, registeredToday())), all -> Mono.error(new IllegalStateException("alongside")))
                .block()).hasMessageContaining("alongside");

        assertThat(isKnown(email)).isFalse();
    }

    @Test
    void writesWhatWasPreparedOnlyWhenItsTurnHasCome() {
        EmailAddress email = someone();
        Sinks.Empty<Void> turn = Sinks.empty();

        CompletableFuture<@Nullable List<Outcome>> outcomes = commands()
                .submitAllInTurn(List.of(fromTheForm(email, registeredToday())), turn.asMono(), all -> Mono.empty())
                .toFuture();

        assertThatThrownBy(() -> outcomes.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(isKnown(email)).isFalse();
        turn.tryEmitEmpty();
        assertThat(outcomes.join()).singleElement().isInstanceOf(Outcome.Recorded.class);
        assertThat(isKnown(email)).isTrue();
    }

    @Test
    void decidesAnewWhatSomebodyElseChangedBeforeTheTurnCame() {
        ContactId id = subscriber();
        Mono<Void> withdrawal = commands().submit(about(id, null, withdrawsNewsletter(Instant.now()))).then().cache();

        List<Outcome> outcomes = await(commands()
                .submitAllInTurn(List.of(about(id, null, withdrawsNewsletter(Instant.now()))), withdrawal, all -> Mono.empty()));

        assertThat(outcomes).containsExactly(new Outcome.Unchanged(id));
        assertThat(ChainVerifier.firstBroken(chain(id))).isEmpty();
        assertThat(chain(id)).hasSize(3);
    }

    @Test
    void recordsNothingWhenTheTurnNeverComesWhateverTheReason() {
        EmailAddress email = someone();

        assertThatThrownBy(() -> commands()
                .submitAllInTurn(List.of(fromTheForm(email, registeredToday())), Mono.error(new DuplicateKeyException("the one before")),
                        all -> Mono.empty())
                .block()).hasMessageContaining("the one before");

        assertThat(isKnown(email)).isFalse();
    }

    @Test
    void fillsWhatIsEmptyInTheVaultAndOverwritesNothing() {
        EmailAddress email = someone();
        submit(new Submission(new Target.ByEmail(named(email, "Anne", null), true, false), List.of(registeredToday()), ActorRole.IMPORT,
                Method.IMPORT,
                null, null));

        submit(new Submission(new Target.ByEmail(named(email, "Anna", "Durand"), true, true), List.of(registeredToday()), ActorRole.IMPORT,
                Method.IMPORT, null, null));

        ContactData data = contact(email).data();
        assertThat(data.firstName()).isEqualTo("Anne");
        assertThat(data.lastName()).isEqualTo("Durand");
    }

    private static ContactData named(EmailAddress email, String first, @Nullable String last) {
        return new ContactData(email, first, last, null, null, null, null, null);
    }

    private static int recorded(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Recorded.class::isInstance)
                .map(Outcome.Recorded.class::cast)
                .mapToInt(recorded -> recorded.events().size())
                .sum();
    }

    private static Submission turn(ContactId id, int i) {
        return i % 2 == 0 ? about(id, null, withdrawsNewsletter(Instant.now())) : about(id, null, givesNewsletter(Instant.now()));
    }

    private static ContactState fold(List<LedgerEntry> chain) {
        ContactState state = ContactState.EMPTY;
        for (RecordedEvent event : chain.stream().map(LedgerEntry::recorded).toList()) {
            state = state.apply(event);
        }
        return state;
    }
}
