package eu.consenthub.consent.decision;

import static eu.consenthub.consent.decision.Situation.refused;
import static eu.consenthub.consent.decision.Situation.unchanged;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What follows from a no, a pause, and the end of a permission by a rule. A stop is never refused and never asked for a reason. */
final class StopRules {

    private StopRules() {}

    static Decision refuse(Situation s, RefuseConsent c) {
        return s.fault(c.purpose(), c.occurredAt(), "occurredAt").orElseGet(() -> {
            Instant at = s.moment(c.occurredAt());
            Standing current = s.current(c.purpose(), c.channel());
            return isStopped(current) || s.isOldNews(at, current)
                    ? unchanged()
                    : Decision.Accepted.of(at, new ConsentRefused(c.purpose(), c.channel()));
        });
    }

    static Decision withdraw(Situation s, WithdrawConsent c) {
        return s.fault(c.purpose(), c.occurredAt(), "occurredAt").orElseGet(() -> {
            Instant at = s.moment(c.occurredAt());
            Standing current = s.current(c.purpose(), c.channel());
            boolean gone = isStopped(current) && current != null && current.status() != Status.REFUSED;
            return gone || s.isOldNews(at, current)
                    ? unchanged()
                    : Decision.Accepted.of(at, new ConsentWithdrawn(c.purpose(), c.channel()));
        });
    }

    static Decision object(Situation s, ObjectToProcessing c) {
        return s.fault(c.purpose(), c.occurredAt(), "occurredAt").orElseGet(() -> {
            Scope scope = new Scope(c.purpose(), c.channel());
            boolean nothingOpen = s.state()
                    .standings()
                    .entrySet()
                    .stream()
                    .filter(entry -> scope.covers(entry.getKey()))
                    .allMatch(entry -> entry.getValue().status() == Status.OBJECTED || entry.getValue().status() == Status.NONE);
            return nothingOpen && s.state().objectionOver(scope).isPresent()
                    ? unchanged()
                    : Decision.Accepted.of(s.moment(c.occurredAt()), new ProcessingObjected(c.purpose(), c.channel()));
        });
    }

    static Decision pause(Situation s, PauseCommunication c) {
        return s.fault(c.purpose(), c.occurredAt(), "occurredAt").orElseGet(() -> {
            if (c.until().isBefore(RetentionClock.parisDate(s.now()))) {
                return refused(new Refusal.DateInPast("until"));
            }
            return c.until().equals(s.state().pausedUntil(c.purpose(), c.channel()))
                    ? unchanged()
                    : Decision.Accepted.of(s.moment(c.occurredAt()), new CommunicationPaused(c.purpose(), c.channel(), c.until()));
        });
    }

    static Decision resume(Situation s, ResumeCommunication c) {
        return s.fault(c.purpose(), c.occurredAt(), "occurredAt").orElseGet(() -> s.isPaused(c.purpose(), c.channel())
                ? Decision.Accepted.of(s.moment(c.occurredAt()), new CommunicationResumed(c.purpose(), c.channel()))
                : unchanged());
    }

    /** Only what permits something can end by time. */
    static Decision expire(Situation s, ExpireConsent c) {
        return s.fault(c.purpose(), s.now(), "occurredAt").orElseGet(() -> permits(s.current(c.purpose(), c.channel()))
                ? s.now(new ConsentExpired(c.purpose(), c.channel(), c.rule()))
                : unchanged());
    }

    /** What ended by time may turn out never to have been valid; a stop of the person stays what it is. */
    static Decision invalidate(Situation s, InvalidateConsent c) {
        return s.fault(c.purpose(), s.now(), "occurredAt").orElseGet(() -> {
            Standing current = s.current(c.purpose(), c.channel());
            boolean open = permits(current) || current != null && current.status() == Status.EXPIRED;
            return open && c.isAbout(current)
                    ? s.now(new ConsentInvalidated(c.purpose(), c.channel(), c.rule()))
                    : unchanged();
        });
    }

    private static boolean isStopped(@Nullable Standing current) {
        return current != null && current.status().isStop();
    }

    private static boolean permits(@Nullable Standing current) {
        return current != null && (current.status().isGiven() || current.status() == Status.INFORMED);
    }
}
