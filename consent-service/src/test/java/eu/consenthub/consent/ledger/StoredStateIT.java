package eu.consenthub.consent.ledger;

import static eu.consenthub.consent.ledger.LedgerFixture.NEWSLETTER;
import static eu.consenthub.consent.ledger.LedgerFixture.NEWSLETTER_WEB;
import static eu.consenthub.consent.ledger.LedgerFixture.OFFERS;
import static eu.consenthub.consent.ledger.LedgerFixture.await;
import static eu.consenthub.consent.ledger.LedgerFixture.chain;
import static eu.consenthub.consent.ledger.LedgerFixture.commands;
import static eu.consenthub.consent.ledger.LedgerFixture.fromTheForm;
import static eu.consenthub.consent.ledger.LedgerFixture.registeredToday;
import static eu.consenthub.consent.ledger.LedgerFixture.someone;
import static eu.consenthub.consent.ledger.LedgerFixture.standings;
import static eu.consenthub.consent.ledger.LedgerFixture.submit;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.ChangeAttributes;
import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.decision.ConfirmConsent;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.ExpireConsent;
import eu.consenthub.consent.decision.GiveConsent;
import eu.consenthub.consent.decision.InformContact;
import eu.consenthub.consent.decision.InvalidateConsent;
import eu.consenthub.consent.decision.LiftRestriction;
import eu.consenthub.consent.decision.MarkUndeliverable;
import eu.consenthub.consent.decision.ObjectToProcessing;
import eu.consenthub.consent.decision.PauseCommunication;
import eu.consenthub.consent.decision.RectifyContact;
import eu.consenthub.consent.decision.RefuseConsent;
import eu.consenthub.consent.decision.RequestConsent;
import eu.consenthub.consent.decision.RestrictProcessing;
import eu.consenthub.consent.decision.ResumeCommunication;
import eu.consenthub.consent.decision.WithdrawConsent;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import reactor.core.publisher.Mono;

/** The state that is stored beside the ledger is the fold of the ledger, whatever was submitted. */
class StoredStateIT {

    private record Step(Command command, ActorRole actor, Method method) {}

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void isTheFoldOfTheLedger(@ForAll("stories") List<Step> story) {
        ContactId id = ((Outcome.Recorded) submit(fromTheForm(someone(), registeredToday()))).contactId();
        List<Submission> submissions = story.stream()
                .map(step -> new Submission(new Target.Known(id), List.of(step.command()), step.actor(), step.method(), null, null))
                .toList();

        await(commands().submitAll(submissions, outcomes -> Mono.empty()));

        List<LedgerEntry> chain = chain(id);
        ContactState folded = chain.stream().map(LedgerEntry::recorded).reduce(ContactState.EMPTY, ContactState::apply, (a, b) -> b);
        assertThat(await(standings().of(id))).isEqualTo(folded);
        assertThat(ChainVerifier.firstBroken(chain)).isEmpty();
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        Arbitrary<Step> steps = Combinators.combine(commandsAbout(), Arbitraries.of(ActorRole.values()), Arbitraries.of(Method.values()))
                .as(Step::new);
        return steps.list().ofMinSize(1).ofMaxSize(25);
    }

    private static Arbitrary<Command> commandsAbout() {
        Arbitrary<Instant> instants = Arbitraries.integers().between(0, 90).map(days -> Instant.now().minusSeconds(86_400L * days));
        return Combinators
                .combine(Arbitraries.integers().between(0, 16), Arbitraries.of(NEWSLETTER, OFFERS), Arbitraries.of(Channel.values()),
                        instants)
                .as(StoredStateIT::command);
    }

    private static Command command(int kind, PurposeKey purpose, Channel channel, Instant at) {
        return switch (kind) {
            case 0, 1 -> new GiveConsent(purpose, channel, LegalBasis.CONSENT, NEWSLETTER_WEB, null, at);
            case 2 -> new WithdrawConsent(purpose, channel, at);
            case 3 -> new RefuseConsent(purpose, channel, at);
            case 4 -> new InformContact(purpose, channel, at, null);
            case 5 -> new ObjectToProcessing(purpose, channel, at);
            case 6 -> new ObjectToProcessing(null, channel, at);
            case 7 -> new PauseCommunication(purpose, channel, LocalDate.now().plusDays(purpose.value().length()), at);
            case 8 -> new ResumeCommunication(purpose, channel, at);
            case 9 -> new MarkUndeliverable(channel, at);
            case 10 -> new RectifyContact(List.of("email", "phone"), true);
            case 11 -> new ChangeAttributes(AudienceKind.PRO_NAMED, "en", List.of("CUSTOMER"), List.of(purpose.value(), channel.name()));
            case 12 -> new RequestConsent(purpose, channel, NEWSLETTER_WEB, at.plusSeconds(7 * 86_400L), at);
            case 13 -> new ConfirmConsent(purpose, channel, NEWSLETTER_WEB, at);
            case 14 -> new ExpireConsent(purpose, channel, "CONS-7");
            case 15 -> new InvalidateConsent(purpose, channel, "CONS-6");
            default -> channel == Channel.EMAIL ? new RestrictProcessing(null) : new LiftRestriction(null);
        };
    }
}
