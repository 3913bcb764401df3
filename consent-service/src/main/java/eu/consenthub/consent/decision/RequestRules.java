package eu.consenthub.consent.decision;

import static eu.consenthub.consent.decision.Situation.refused;
import static eu.consenthub.consent.decision.Situation.unchanged;

import eu.consenthub.consent.policy.WordingReference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows from asking for a consent and from confirming what was asked for (CONS-1, CONS-2, CONS-9). */
final class RequestRules {

    private RequestRules() {}

    static Decision request(Situation s, RequestConsent c) {
        return s.fault(c.purpose(), c.occurredAt(), "occurredAt").orElseGet(() -> requestOnce(s, c));
    }

    /** What was asked for by the person may also have been kept elsewhere until now: then the ledger knows of no request. */
    static Decision confirm(Situation s, ConfirmConsent c) {
        Standing own = s.state().standings().get(new Scope(c.purpose(), c.channel()));
        Request request = own == null ? null : own.request();
        boolean open = request == null || request.answered() && request.isOpen(s.moment(c.occurredAt()));
        return open ? GrantRules.give(s, c.given(), true) : refused(new Refusal.NothingToConfirm());
    }

    private static Decision requestOnce(Situation s, RequestConsent c) {
        Optional<WordingReference> wording = s.wording(c.wording());
        if (wording.isEmpty()) {
            return refused(new Refusal.UnknownWording(c.wording()));
        }
        Optional<Refusal> mismatch = WordingRules.mismatch(s.policy().wordings(), wording.get(), c.purpose(), c.channel());
        if (mismatch.isPresent()) {
            return refused(mismatch.get());
        }
        Instant at = s.moment(c.occurredAt());
        if (!c.confirmUntil().isAfter(at)) {
            return refused(new Refusal.DateInPast("confirmUntil"));
        }
        Standing current = s.current(c.purpose(), c.channel());
        if (current != null && (current.isConsentAt(at) || isWaiting(current.request(), s, at))) {
            return unchanged();
        }
        if (!s.origin().isOwnAct()) {
            Optional<Decision> tooSoon = tooSoon(s, c, current, at);
            if (tooSoon.isPresent()) {
                return tooSoon.get();
            }
        }
        return Decision.Accepted.of(at,
                new ConsentRequested(c.purpose(), c.channel(), wording.get(), c.confirmUntil().truncatedTo(ChronoUnit.MICROS),
                        s.origin().isOwnAct()));
    }

    /** The person may ask as often as the person likes; only one mail follows from what is open still. */
    private static boolean isWaiting(@Nullable Request open, Situation s, Instant at) {
        return open != null && open.isOpen(at) && (open.answered() || !s.origin().isOwnAct());
    }

    private static Optional<Decision> tooSoon(Situation s, RequestConsent c, @Nullable Standing current, Instant at) {
        if (current != null && (current.status() == Status.WITHDRAWN || current.status() == Status.OBJECTED)) {
            return Optional.of(refused(new Refusal.Stopped(current.status())));
        }
        LocalDate from = AskingAgain.earliestDay(s.state(), c.purpose(), c.channel(), s.periods());
        return from == null || !RetentionClock.parisDate(at).isBefore(from)
                ? Optional.empty()
                : Optional.of(refused(new Refusal.AskedTooSoon(from)));
    }
}
