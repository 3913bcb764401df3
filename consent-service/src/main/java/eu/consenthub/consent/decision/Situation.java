package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.Periods;
import eu.consenthub.consent.policy.Policy;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingKey;
import eu.consenthub.consent.policy.WordingReference;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that a decision is taken on: what is known of the contact, who says so, when, and the policy. */
record Situation(ContactState state, Origin origin, Instant now, Policy policy) {

    /** Clocks of other systems run a little ahead; what is within this is taken as now. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    Situation {
        now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** What is wrong with an act before its rules are looked at: a purpose nobody knows, or a day that has not come. */
    Optional<Decision> fault(@Nullable PurposeKey purpose, Instant occurredAt, String field) {
        if (purpose != null && !policy.purposes().knows(purpose)) {
            return Optional.of(refused(new Refusal.UnknownPurpose(purpose)));
        }
        if (occurredAt.isAfter(now.plus(CLOCK_SKEW))) {
            return Optional.of(refused(new Refusal.DateInFuture(field)));
        }
        return Optional.empty();
    }

    /** The text that is meant; no language means the contact's own. */
    Optional<WordingReference> wording(@Nullable WordingKey key) {
        if (key == null) {
            return Optional.empty();
        }
        String language = key.language() == null ? state.profile().locale() : key.language();
        return policy.wordings().find(key.id(), key.version(), language);
    }

    @Nullable
    Standing current(PurposeKey purpose, Channel channel) {
        return state.standing(purpose, channel).orElse(null);
    }

    boolean isPaused(PurposeKey purpose, Channel channel) {
        return state.pausedUntil(purpose, channel) != null;
    }

    boolean isFile() {
        return origin.actor() == ActorRole.IMPORT;
    }

    /** A file tells of an act that something newer has overtaken. */
    boolean isOldNews(Instant at, @Nullable Standing current) {
        return isFile() && current != null && current.status() != Status.NONE && at.isBefore(current.since());
    }

    /** In microseconds, as the ledger keeps it, and never after now. */
    Instant moment(Instant occurredAt) {
        Instant micros = occurredAt.truncatedTo(ChronoUnit.MICROS);
        return micros.isAfter(now) ? now : micros;
    }

    Periods periods() {
        return policy.rules().at(now).periods();
    }

    Decision now(Event event) {
        return Decision.Accepted.of(now, event);
    }

    static Decision unchanged() {
        return new Decision.Unchanged();
    }

    static Decision refused(Refusal refusal) {
        return new Decision.Refused(refusal);
    }
}
