package eu.consenthub.consent.decision;

import static eu.consenthub.consent.decision.History.FORM;
import static eu.consenthub.consent.decision.History.NEWSLETTER;
import static eu.consenthub.consent.decision.History.OFFERS;
import static eu.consenthub.consent.decision.History.WORDING;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.Periods;
import eu.consenthub.consent.policy.Policy;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.RuleSet;
import eu.consenthub.consent.policy.Rules;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Decided now, replayed later from the events with all that came since: the same answer, by the rules of that time. */
@Label("A past answer is what was answered then")
class ReplayProperties {

    private static final Instant START = Instant.parse("2026-06-01T08:00:00Z");

    /** What holds changes twice while the stories run; the last change knows nothing of those before it. */
    private static final List<RuleSet> SETS = List.of(new RuleSet(1, Instant.EPOCH, Periods.shipped(), false),
            new RuleSet(2, Rules.CONSUMER_CALLS_NEED_CONSENT, Periods.shipped(), true),
            new RuleSet(3, Instant.parse("2026-12-01T00:00:00Z"), new Periods(Period.ofMonths(3), Period.ofMonths(1), Period.ofDays(1)),
                    true));

    private record Step(Command command, Origin origin, Instant at) {}

    private record Asked(PurposeKey purpose, Channel channel, Instant at, Answer answer) {}

    @Property(tries = 400)
    @Label("decide now, replay later: same answer")
    void answersAboutThePastAsItDidThen(@ForAll("stories") List<Step> story, @ForAll AudienceKind audience) {
        List<RecordedEvent> ledger = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        ContactState state = ContactState.EMPTY;
        List<Step> steps = registered(story, audience);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Policy known = new Policy(History.POLICY.purposes(), History.POLICY.wordings(), rulesKnownAt(step.at()));
            if (ConsentDecider.decide(state, step.command(), step.origin(), step.at(), known) instanceof Decision.Accepted accepted) {
                for (Event event : accepted.events()) {
                    RecordedEvent next = new RecordedEvent(new UUID(0, ledger.size() + 1), state.sequence() + 1,
                            accepted.occurredAt(), step.at(), step.origin().actor(), step.origin().method(), event);
                    ledger.add(next);
                    state = state.apply(next);
                }
            }
            if (isLastOfItsInstant(steps, i)) {
                asked.addAll(everything(state, step.at(), known.rules()));
            }
        }

        for (Asked then : asked) {
            ContactState replayed = replayed(ledger, then.at());
            assertThat(Permission.evaluate(replayed, then.purpose(), then.channel(), then.at(), Rules.of(SETS)))
                    .isEqualTo(then.answer());
        }
    }

    /** Between two things recorded in the same microsecond nobody can ask. */
    private static boolean isLastOfItsInstant(List<Step> steps, int i) {
        return i == steps.size() - 1 || !steps.get(i + 1).at().equals(steps.get(i).at());
    }

    /** Nobody knew later rules at the time. */
    private static Rules rulesKnownAt(Instant at) {
        return Rules.of(SETS.stream().filter(set -> !set.inForceFrom().isAfter(at)).toList());
    }

    private static List<Asked> everything(ContactState state, Instant at, Rules rules) {
        List<Asked> answers = new ArrayList<>();
        for (PurposeKey purpose : List.of(NEWSLETTER, OFFERS)) {
            for (Channel channel : Channel.values()) {
                answers.add(new Asked(purpose, channel, at, Permission.evaluate(state, purpose, channel, at, rules)));
            }
        }
        return answers;
    }

    private static ContactState replayed(List<RecordedEvent> ledger, Instant at) {
        return ledger.stream()
                .filter(event -> !event.recordedAt().isAfter(at))
                .reduce(ContactState.EMPTY, ContactState::apply, (first, second) -> second);
    }

    private static List<Step> registered(List<Step> story, AudienceKind audience) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(new RegisterContact(audience, "fr", List.of("CUSTOMER"), List.of(), RetentionClock.parisDate(START)), FORM,
                START));
        steps.addAll(story);
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        Arbitrary<Instant> instants = Arbitraries.longs().between(1, 500L * 24 * 60)
                .map(minutes -> START.plus(minutes, ChronoUnit.MINUTES));
        Arbitrary<Origin> origins = Combinators.combine(Arbitraries.of(ActorRole.values()), Arbitraries.of(Method.values()))
                .as(Origin::new);
        Arbitrary<Command> commands = Combinators.combine(Arbitraries.integers().between(0, 17), Arbitraries.of(NEWSLETTER, OFFERS),
                Arbitraries.of(Channel.values()), instants).as(ReplayProperties::command);
        return Combinators.combine(commands, origins, instants).as(Step::new).list().ofMinSize(2).ofMaxSize(25);
    }

    private static Command command(int kind, PurposeKey purpose, Channel channel, Instant at) {
        return switch (kind) {
            case 0, 1 -> new GiveConsent(purpose, channel, LegalBasis.CONSENT, WORDING, null, at);
            case 2 -> new GiveConsent(purpose, channel, LegalBasis.SOFT_OPT_IN, null, null, at);
            case 3 -> new InformContact(purpose, channel, at, null);
            case 4 -> new WithdrawConsent(purpose, channel, at);
            case 5 -> new RefuseConsent(purpose, channel, at);
            case 6 -> new ObjectToProcessing(purpose, channel, at);
            case 7 -> new ObjectToProcessing(null, null, at);
            case 8 -> new PauseCommunication(purpose, channel, RetentionClock.parisDate(at).plusDays(30), at);
            case 9 -> new ResumeCommunication(purpose, channel, at);
            case 10 -> new RequestConsent(purpose, channel, WORDING, at.plus(7, ChronoUnit.DAYS), at);
            case 11 -> new ConfirmConsent(purpose, channel, WORDING, at);
            case 12 -> new ExpireConsent(purpose, channel, "CLOCK-2");
            case 13 -> new InvalidateConsent(purpose, channel, "CONS-6");
            case 14 -> new MarkUndeliverable(channel, at);
            case 15 -> new RectifyContact(List.of("phone", "postalAddress"), true);
            case 16 -> new RestrictProcessing(null);
            default -> new LiftRestriction(null);
        };
    }
}
