package eu.consenthub.consent.renewal;

import static eu.consenthub.consent.RecordedContact.answer;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.Rule;
import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.decision.EraseContact;
import eu.consenthub.consent.decision.GiveConsent;
import eu.consenthub.consent.decision.RegisterContact;
import eu.consenthub.consent.ledger.ConsentCommands;
import eu.consenthub.consent.ledger.Submission;
import eu.consenthub.consent.ledger.Target;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingKey;
import eu.consenthub.consent.standing.HeldConsent;
import eu.consenthub.consent.standing.HeldConsents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@Rule("CONS-4")
@DisplayName("CONS-4: a material change of a wording asks for new consent")
class RenewalIT {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final String wording = "w-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void endsTheConsentsToTheEarlierTextAndNamesTheRule() {
        publish(false);
        RecordedContact contact = agreed(1);
        contact.say(RecordedContact.gives("event-invitations", "EMAIL"), 201);
        publish(true);

        run();

        JsonNode decision = contact.decision("newsletter");
        assertThat(decision.get("decision").stringValue()).isEqualTo("DENY");
        assertThat(decision.get("code").stringValue()).isEqualTo("NO_BASIS");
        assertThat(decision.get("rule").stringValue()).isEqualTo("CONS-4");
        assertThat(contact.decision("event-invitations").get("decision").stringValue()).isEqualTo("ALLOW");
        JsonNode last = contact.history("dpo").get("items").valueStream().toList().getLast();
        assertThat(last.get("type").stringValue()).isEqualTo("ConsentInvalidated");
        assertThat(last.toString()).contains("SYSTEM", "RULE");
    }

    @Test
    void recordsNothingTheSecondTime() {
        publish(false);
        RecordedContact contact = agreed(1);
        publish(true);

        run();
        run();

        assertThat(invalidations(contact)).isEqualTo(1);
    }

    @Test
    void leavesAloneWhatDoesNotRestOnTheEarlierText() {
        publish(false);
        RecordedContact refused = RecordedContact.created();
        refused.say(RecordedContact.does("REFUSE", "newsletter", "EMAIL"), 201);
        RecordedContact withdrawn = agreed(1);
        withdrawn.say(RecordedContact.does("WITHDRAW", "newsletter", "EMAIL"), 201);
        publish(true);
        RecordedContact agreedToTheNewOne = agreed(2);

        run();

        assertThat(Stream.of(refused, withdrawn, agreedToTheNewOne).map(RenewalIT::invalidations)).containsOnly(0L);
        assertThat(withdrawn.decision("newsletter").get("code").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(agreedToTheNewOne.decision("newsletter").get("decision").stringValue()).isEqualTo("ALLOW");
    }

    @Test
    void keepsConsentsWhenTheNewTextChangesNothingThatMatters() {
        publish(false);
        RecordedContact contact = agreed(1);
        publish(false);

        run();

        assertThat(contact.decision("newsletter").get("decision").stringValue()).isEqualTo("ALLOW");
    }

    @Test
    void keepsTheConsentOfWhoeverAgreedAnewAfterTheyWereLookedUp() {
        publish(false);
        RecordedContact contact = agreed(1);
        RecordedContact silent = agreed(1);
        publish(true);
        List<HeldConsent> lookedUp = held();
        agrees(contact, 2);

        await(engine().end(lookedUp));

        assertThat(contact.decision("newsletter").get("decision").stringValue()).isEqualTo("ALLOW");
        assertThat(silent.decision("newsletter").get("rule").stringValue()).isEqualTo("CONS-4");
        assertThat(held()).isEmpty();
    }

    @Test
    void endsEachConsentOnceWhenTwoInstancesAreAtIt() {
        publish(false);
        List<RecordedContact> contacts = Stream.generate(() -> agreed(1)).limit(4).toList();
        publish(true);
        List<HeldConsent> lookedUp = held();

        CompletableFuture<Long> one = CompletableFuture.supplyAsync(() -> await(engine().end(lookedUp)), Thread::startVirtualThread);
        CompletableFuture<Long> other = CompletableFuture.supplyAsync(() -> await(engine().end(lookedUp)), Thread::startVirtualThread);

        assertThat(one.join() + other.join()).isLessThanOrEqualTo(contacts.size());
        assertThat(contacts).extracting(RenewalIT::invalidations).containsOnly(1L);
    }

    @Test
    void endsMoreThanOneBatchAndPassesOverTheErased() {
        publish(false);
        RecordedContact erased = agreed(1);
        await(commands().submit(new Submission(new Target.Known(erased.contactId()), List.of(new EraseContact("CLOCK-2")),
                ActorRole.SYSTEM, Method.RULE, null, null)));
        agreed(1);
        await(commands().submitAll(IntStream.range(0, 999).mapToObj(i -> subscriber()).toList(), outcomes -> Mono.empty()));
        publish(true);

        run();

        assertThat(held()).isEmpty();
        assertThat(ended()).isEqualTo(1000);
        assertThat(invalidations(erased)).isZero();
    }

    private static void run() {
        await(engine().run());
    }

    private static RenewalEngine engine() {
        return ConsentServiceFixture.bean(RenewalEngine.class);
    }

    private static ConsentCommands commands() {
        return ConsentServiceFixture.bean(ConsentCommands.class);
    }

    private List<HeldConsent> held() {
        return await(ConsentServiceFixture.bean(HeldConsents.class).byWording(wording, 1, null, 1000).collectList());
    }

    private void publish(boolean material) {
        answer(ConsentServiceFixture.as("dpo").post().uri("/api/wordings")
                .bodyValue(Map.of("id", wording, "language", "fr", "text", "J'accepte " + UUID.randomUUID(), "material", material)), 201);
    }

    private RecordedContact agreed(int version) {
        RecordedContact contact = RecordedContact.created();
        agrees(contact, version);
        return contact;
    }

    private void agrees(RecordedContact contact, int version) {
        contact.say(Map.of("purpose", "newsletter", "channel", "EMAIL", "act", "GIVE", "method", "WEB_FORM", "wording",
                Map.of("id", wording, "version", version, "language", "fr")), 201);
    }

    private Submission subscriber() {
        EmailAddress email = EmailAddress.parse(ConsentServiceFixture.someAddress()).orElseThrow();
        return new Submission(new Target.ByEmail(ContactData.of(email), true, false),
                List.of(new RegisterContact(AudienceKind.CONSUMER, "fr", List.of(), List.of(), LocalDate.now()),
                        new GiveConsent(new PurposeKey("newsletter"), Channel.EMAIL, LegalBasis.CONSENT, new WordingKey(wording, 1, "fr"),
                                null, Instant.now())),
                ActorRole.INTEGRATION, Method.WEB_FORM, null, null);
    }

    private static long invalidations(RecordedContact contact) {
        return contact.history("dpo")
                .get("items")
                .valueStream()
                .filter(item -> item.get("type").stringValue().equals("ConsentInvalidated"))
                .count();
    }

    /** How many of those who agreed to the first text here have an end of it on record. */
    private long ended() {
        return await(ConsentServiceFixture.database().sql("""
                SELECT count(*) AS n
                FROM ledger_entry ended
                    JOIN ledger_entry given USING (contact_id)
                WHERE ended.type = 'ConsentInvalidated'
                    AND given.wording_id = :wording
                """)
                .bind("wording", wording)
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one());
    }

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(LONG));
    }
}
