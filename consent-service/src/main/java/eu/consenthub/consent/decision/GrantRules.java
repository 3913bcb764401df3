package eu.consenthub.consent.decision;

import static eu.consenthub.consent.decision.Situation.refused;
import static eu.consenthub.consent.decision.Situation.unchanged;

import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.WordingReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows from a yes and from information given: the two ways in which a permission comes about. */
final class GrantRules {

    private GrantRules() {}

    /** confirmed: by the mail that followed a request (CONS-2). */
    static Decision give(Situation s, GiveConsent c, boolean confirmed) {
        return s.fault(c.purpose(), c.occurredAt(), "occurredAt").orElseGet(() -> giveOnce(s, c, confirmed));
    }

    static Decision inform(Situation s, InformContact c) {
        return s.fault(c.purpose(), c.informedAt(), "informedAt").orElseGet(() -> informOnce(s, c));
    }

    private static Decision giveOnce(Situation s, GiveConsent c, boolean confirmed) {
        if (c.basis() == LegalBasis.LEGITIMATE_INTEREST) {
            return refused(new Refusal.BasisNotAvailable(c.basis()));
        }
        if (c.wording() == null && c.basis() == LegalBasis.CONSENT) {
            return refused(new Refusal.WordingRequired());
        }
        Optional<WordingReference> wording = s.wording(c.wording());
        if (c.wording() != null && wording.isEmpty()) {
            return refused(new Refusal.UnknownWording(c.wording()));
        }
        Optional<Refusal> mismatch = WordingRules.mismatch(s.policy().wordings(), wording.orElse(null), c.purpose(), c.channel());
        if (mismatch.isPresent()) {
            return refused(mismatch.get());
        }
        if (s.isFile() && BlockedCategories.isHeldForOthersOnly(s.state().profile().relationships())) {
            return refused(new Refusal.BlockedCategory());
        }
        Standing current = s.current(c.purpose(), c.channel());
        Instant at = s.moment(c.occurredAt());
        if (current != null && current.status().isStop() && !reopens(s, c.basis(), at, current)) {
            return refused(new Refusal.Stopped(current.status()));
        }
        ConsentGiven given = new ConsentGiven(c.purpose(), c.channel(), c.basis(), wording.orElse(null), until(s, c), confirmed);
        if (current != null && addsNothing(s, given, at, current)) {
            return unchanged();
        }
        return SoftOptIn.missing(s, c, current)
                .map(Situation::refused)
                .orElseGet(() -> given(s, given, at));
    }

    /** The person's own yes also ends a pause. */
    private static Decision given(Situation s, ConsentGiven given, Instant at) {
        return s.origin().isOwnAct() && s.isPaused(given.purpose(), given.channel())
                ? Decision.Accepted.of(at, new CommunicationResumed(given.purpose(), given.channel()), given)
                : Decision.Accepted.of(at, given);
    }

    /** Only the person's own later act undoes a stop, and only by consenting (PERM-11, PERM-12). */
    private static boolean reopens(Situation s, LegalBasis basis, Instant at, Standing stop) {
        return s.origin().isOwnAct() && basis == LegalBasis.CONSENT && at.isAfter(stop.since());
    }

    /** Told before, older than what is known, or a weaker ground than the one that stands. */
    private static boolean addsNothing(Situation s, ConsentGiven given, Instant at, Standing current) {
        return switch (current.status()) {
            case GIVEN, RECONFIRMED -> at.isBefore(current.since())
                    || at.equals(current.since()) && Objects.equals(given.wording(), current.wording())
                    || given.basis() == LegalBasis.SOFT_OPT_IN && current.basis() == LegalBasis.CONSENT;
            case INFORMED -> given.basis() == LegalBasis.SOFT_OPT_IN && s.state().profile().audience() != AudienceKind.CONSUMER;
            case EXPIRED, INVALIDATED -> isOfTheEnded(given, at, current);
            case NONE, REQUESTED, PENDING_CONFIRMATION, REFUSED, WITHDRAWN, OBJECTED -> false;
        };
    }

    /** A renewal may be noted after its predecessor has expired; the consent that ended cannot be told once more. */
    private static boolean isOfTheEnded(ConsentGiven given, Instant at, Standing ended) {
        boolean renewed = ended.status() == Status.EXPIRED && given.until() != null && ended.until() != null
                && given.until().isAfter(ended.until());
        return !renewed && !at.isAfter(ended.since());
    }

    /** The last day of a private person's consent to calls is set by the rule, whatever was asked for (CONS-7). */
    private static @Nullable LocalDate until(Situation s, GiveConsent c) {
        if (s.state().profile().audience() != AudienceKind.CONSUMER || c.channel() != Channel.PHONE) {
            return c.until();
        }
        LocalDate limit = RetentionClock.lastDayOfConsumerCalls(c.occurredAt(), s.periods());
        return c.until() != null && c.until().isBefore(limit) ? c.until() : limit;
    }

    private static Decision informOnce(Situation s, InformContact c) {
        Optional<WordingReference> wording = s.wording(c.wording());
        if (c.wording() != null && wording.isEmpty()) {
            return refused(new Refusal.UnknownWording(c.wording()));
        }
        if (BlockedCategories.hasNoTieOfItsOwn(s.state().profile().relationships())) {
            return refused(new Refusal.BlockedCategory());
        }
        Instant at = s.moment(c.informedAt());
        Standing current = s.current(c.purpose(), c.channel());
        if (current != null && current.status().isStop()) {
            return refused(new Refusal.Stopped(current.status()));
        }
        if (isConsentTheBasis(current)) {
            return refused(new Refusal.BasisIsFixed());
        }
        if (s.isFile() && s.state().profile().audience() == AudienceKind.CONSUMER && c.channel() != Channel.POST) {
            return refused(new Refusal.InsufficientProof());
        }
        boolean known = current != null
                && (current.status().isGiven() || current.status() == Status.INFORMED && !at.isAfter(current.since()));
        return known ? unchanged() : Decision.Accepted.of(at, new ContactInformed(c.purpose(), c.channel(), at, wording.orElse(null)));
    }

    /** A consent that ended, or that was asked for and not given, leaves no room for another ground (PERM-11). */
    private static boolean isConsentTheBasis(@Nullable Standing current) {
        return current != null && (current.status().isEndedByRule() || current.status() == Status.NONE && current.request() != null);
    }
}
