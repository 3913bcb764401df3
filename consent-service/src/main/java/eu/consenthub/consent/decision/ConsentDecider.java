package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Policy;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingKey;
import eu.consenthub.consent.policy.WordingReference;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows from a command, given all that is known about the contact. Time is an argument; nothing is looked up but the policy. */
public final class ConsentDecider {

    /** Clocks of other systems run a little ahead; what is within this is taken as now. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private final ContactState state;
    private final Origin origin;
    private final Instant now;
    private final Policy policy;

    private ConsentDecider(ContactState state, Origin origin, Instant now, Policy policy) {
        this.state = state;
        this.origin = origin;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
        this.policy = policy;
    }

    public static Decision decide(ContactState state, Command command, Origin origin, Instant now, Policy policy) {
        return new ConsentDecider(state, origin, now, policy).decide(command);
    }

    private Decision decide(Command command) {
        if (state.erased()) {
            return refused(new Refusal.AlreadyErased());
        }
        if (!state.isKnown() && !(command instanceof RegisterContact)) {
            return refused(new Refusal.UnknownContact());
        }
        return switch (command) {
            case RegisterContact c -> register(c);
            case ChangeAttributes c -> changeAttributes(c);
            case RectifyContact c -> c.fields().isEmpty() ? unchanged() : now(new ContactRectified(c.fields(), c.contactPointChanged()));
            case GiveConsent c -> refusalOf(c.purpose(), c.occurredAt(), "occurredAt").orElseGet(() -> give(c));
            case InformContact c -> refusalOf(c.purpose(), c.informedAt(), "informedAt").orElseGet(() -> inform(c));
            case RefuseConsent c -> refusalOf(c.purpose(), c.occurredAt(), "occurredAt").orElseGet(() -> refuse(c));
            case WithdrawConsent c -> refusalOf(c.purpose(), c.occurredAt(), "occurredAt").orElseGet(() -> withdraw(c));
            case ObjectToProcessing c -> refusalOf(c.purpose(), c.occurredAt(), "occurredAt").orElseGet(() -> object(c));
            case PauseCommunication c -> refusalOf(c.purpose(), c.occurredAt(), "occurredAt").orElseGet(() -> pause(c));
            case ResumeCommunication c -> refusalOf(c.purpose(), c.occurredAt(), "occurredAt").orElseGet(() -> resume(c));
            case MarkUndeliverable c -> refusalOf(null, c.occurredAt(), "occurredAt").orElseGet(() -> undeliverable(c));
            case RestrictProcessing c -> state.restricted() ? unchanged() : now(new ProcessingRestricted(c.caseId()));
            case LiftRestriction c -> state.restricted() ? now(new RestrictionLifted(c.caseId())) : unchanged();
        };
    }

    private Decision register(RegisterContact c) {
        boolean foreign = origin.actor() == ActorRole.IMPORT && BlockedCategories.isHeldForOthersOnly(c.relationships());
        if (foreign || BlockedCategories.isNeverStored(c.relationships())) {
            return refused(new Refusal.BlockedCategory());
        }
        if (c.collectedOn() != null && c.collectedOn().isAfter(RetentionClock.parisDate(now))) {
            return refused(new Refusal.DateInFuture("collectedOn"));
        }
        return state.isKnown()
                ? unchanged()
                : now(new ContactRegistered(c.audience(), c.locale(), c.relationships(), c.tags(), c.collectedOn()));
    }

    private Decision changeAttributes(ChangeAttributes c) {
        Profile before = state.profile();
        Profile after = new Profile(c.audience() == null ? before.audience() : c.audience(),
                c.locale() == null ? before.locale() : c.locale(),
                c.relationships() == null ? before.relationships() : c.relationships(), c.tags() == null ? before.tags() : c.tags(),
                before.collectedOn());
        if (BlockedCategories.isNeverStored(after.relationships())) {
            return refused(new Refusal.BlockedCategory());
        }
        return after.equals(before)
                ? unchanged()
                : now(new ContactAttributesChanged(after.audience(), after.locale(), after.relationships(), after.tags()));
    }

    private Decision give(GiveConsent c) {
        if (c.basis() == LegalBasis.LEGITIMATE_INTEREST || c.basis() == LegalBasis.SOFT_OPT_IN && c.channel() != Channel.EMAIL) {
            return refused(new Refusal.BasisNotAvailable(c.basis()));
        }
        if (c.wording() == null && c.basis() == LegalBasis.CONSENT) {
            return refused(new Refusal.WordingRequired());
        }
        Optional<WordingReference> wording = wording(c.wording());
        if (c.wording() != null && wording.isEmpty()) {
            return refused(new Refusal.UnknownWording(c.wording()));
        }
        if (origin.actor() == ActorRole.IMPORT && BlockedCategories.isHeldForOthersOnly(state.profile().relationships())) {
            return refused(new Refusal.BlockedCategory());
        }
        Instant at = moment(c.occurredAt());
        Standing current = current(c.purpose(), c.channel());
        if (current != null && current.status().isStop() && !reopens(c, at, current)) {
            return refused(new Refusal.Stopped(current.status()));
        }
        ConsentGiven given = new ConsentGiven(c.purpose(), c.channel(), c.basis(), wording.orElse(null), until(c), false);
        if (current != null && current.status() == Status.GIVEN && addsNothing(given, at, current)) {
            return unchanged();
        }
        return origin.isOwnAct() && isPaused(c.purpose(), c.channel())
                ? Decision.Accepted.of(at, new CommunicationResumed(c.purpose(), c.channel()), given)
                : Decision.Accepted.of(at, given);
    }

    /** Only the person's own later act undoes a stop, and only by consenting (PERM-11, PERM-12). */
    private boolean reopens(GiveConsent c, Instant at, Standing stop) {
        return origin.isOwnAct() && c.basis() == LegalBasis.CONSENT && at.isAfter(stop.since());
    }

    /** Told before, older than what is known, or a weaker ground than the consent that stands. */
    private static boolean addsNothing(ConsentGiven given, Instant at, Standing current) {
        boolean toldBefore = at.equals(current.since()) && Objects.equals(given.wording(), current.wording());
        boolean weaker = given.basis() == LegalBasis.SOFT_OPT_IN && current.basis() == LegalBasis.CONSENT;
        return toldBefore || weaker || at.isBefore(current.since());
    }

    private @Nullable LocalDate until(GiveConsent c) {
        if (state.profile().audience() != AudienceKind.CONSUMER || c.channel() != Channel.PHONE) {
            return c.until();
        }
        LocalDate limit = RetentionClock.lastDayOfConsumerCalls(c.occurredAt(), policy.periods());
        return c.until() != null && c.until().isBefore(limit) ? c.until() : limit;
    }

    private Decision inform(InformContact c) {
        Optional<WordingReference> wording = wording(c.wording());
        if (c.wording() != null && wording.isEmpty()) {
            return refused(new Refusal.UnknownWording(c.wording()));
        }
        if (BlockedCategories.hasNoTieOfItsOwn(state.profile().relationships())) {
            return refused(new Refusal.BlockedCategory());
        }
        Instant at = moment(c.informedAt());
        Standing current = current(c.purpose(), c.channel());
        if (current != null && current.status().isStop()) {
            return refused(new Refusal.Stopped(current.status()));
        }
        if (origin.actor() == ActorRole.IMPORT && state.profile().audience() == AudienceKind.CONSUMER && c.channel() != Channel.POST) {
            return refused(new Refusal.InsufficientProof());
        }
        boolean known = current != null
                && (current.status() == Status.GIVEN || current.status() == Status.INFORMED && !at.isAfter(current.since()));
        return known ? unchanged() : Decision.Accepted.of(at, new ContactInformed(c.purpose(), c.channel(), at, wording.orElse(null)));
    }

    private Decision refuse(RefuseConsent c) {
        Instant at = moment(c.occurredAt());
        Standing current = current(c.purpose(), c.channel());
        return isStopped(current) || isOldNews(at, current)
                ? unchanged()
                : Decision.Accepted.of(at, new ConsentRefused(c.purpose(), c.channel()));
    }

    private Decision withdraw(WithdrawConsent c) {
        Instant at = moment(c.occurredAt());
        Standing current = current(c.purpose(), c.channel());
        boolean gone = isStopped(current) && current != null && current.status() != Status.REFUSED;
        return gone || isOldNews(at, current) ? unchanged() : Decision.Accepted.of(at, new ConsentWithdrawn(c.purpose(), c.channel()));
    }

    private Decision object(ObjectToProcessing c) {
        Scope scope = new Scope(c.purpose(), c.channel());
        boolean nothingOpen = state.standings()
                .entrySet()
                .stream()
                .filter(entry -> scope.covers(entry.getKey()))
                .allMatch(entry -> entry.getValue().status() == Status.OBJECTED || entry.getValue().status() == Status.NONE);
        return nothingOpen && state.objectionOver(scope).isPresent()
                ? unchanged()
                : Decision.Accepted.of(moment(c.occurredAt()), new ProcessingObjected(c.purpose(), c.channel()));
    }

    private Decision pause(PauseCommunication c) {
        if (c.until().isBefore(RetentionClock.parisDate(now))) {
            return refused(new Refusal.DateInPast("until"));
        }
        return c.until().equals(state.pausedUntil(c.purpose(), c.channel()))
                ? unchanged()
                : Decision.Accepted.of(moment(c.occurredAt()), new CommunicationPaused(c.purpose(), c.channel(), c.until()));
    }

    private Decision resume(ResumeCommunication c) {
        return isPaused(c.purpose(), c.channel())
                ? Decision.Accepted.of(moment(c.occurredAt()), new CommunicationResumed(c.purpose(), c.channel()))
                : unchanged();
    }

    private Decision undeliverable(MarkUndeliverable c) {
        return state.undeliverable().contains(c.channel())
                ? unchanged()
                : Decision.Accepted.of(moment(c.occurredAt()), new ContactPointUndeliverable(c.channel()));
    }

    private Optional<Decision> refusalOf(@Nullable PurposeKey purpose, Instant occurredAt, String field) {
        if (purpose != null && !policy.purposes().knows(purpose)) {
            return Optional.of(refused(new Refusal.UnknownPurpose(purpose)));
        }
        if (occurredAt.isAfter(now.plus(CLOCK_SKEW))) {
            return Optional.of(refused(new Refusal.DateInFuture(field)));
        }
        return Optional.empty();
    }

    private Optional<WordingReference> wording(@Nullable WordingKey key) {
        if (key == null) {
            return Optional.empty();
        }
        String language = key.language() == null ? state.profile().locale() : key.language();
        return policy.wordings().find(key.id(), key.version(), language);
    }

    private @Nullable Standing current(PurposeKey purpose, Channel channel) {
        return state.standing(purpose, channel).orElse(null);
    }

    private boolean isPaused(PurposeKey purpose, Channel channel) {
        return state.pausedUntil(purpose, channel) != null;
    }

    private static boolean isStopped(@Nullable Standing current) {
        return current != null && current.status().isStop();
    }

    /** A file tells of an act that something newer has overtaken. */
    private boolean isOldNews(Instant at, @Nullable Standing current) {
        return origin.actor() == ActorRole.IMPORT && current != null && current.status() != Status.NONE && at.isBefore(current.since());
    }

    /** In microseconds, as the ledger keeps it, and never after now. */
    private Instant moment(Instant occurredAt) {
        Instant micros = occurredAt.truncatedTo(ChronoUnit.MICROS);
        return micros.isAfter(now) ? now : micros;
    }

    private Decision now(Event event) {
        return Decision.Accepted.of(now, event);
    }

    private static Decision unchanged() {
        return new Decision.Unchanged();
    }

    private static Decision refused(Refusal refusal) {
        return new Decision.Refused(refusal);
    }
}
