package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Periods;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** May this message go to this person at this instant? The first line of PERM that fails is the answer; unknown means no. */
public final class Permission {

    private Permission() {}

    /** The answer at an instant, from the state as it was known then. */
    public static Answer evaluate(ContactState state, PurposeKey purpose, Channel channel, Instant at, Periods periods) {
        if (!state.isKnown()) {
            return Answer.unknownPerson();
        }
        Standing standing = state.standing(purpose, channel).orElse(null);
        LocalDate today = RetentionClock.parisDate(at);
        LocalDate lastDay = RetentionClock.lastDayOfUse(state, periods);
        LocalDate until = earlier(lastDay, standing == null ? null : standing.until());
        if (isBlocked(state, standing)) {
            return Answer.deny("BLOCKED_CATEGORY", "PERM-1", standing, until);
        }
        if (state.erased()) {
            return Answer.deny("ERASED", "PERM-2", standing, until);
        }
        if (lastDay == null || today.isAfter(lastDay)) {
            return Answer.deny("RETENTION_ENDED", "PERM-2", standing, until);
        }
        if (state.restricted()) {
            return Answer.deny("RESTRICTED", "PERM-3", standing, until);
        }
        if (standing != null && (standing.status() == Status.OBJECTED || standing.status() == Status.WITHDRAWN)) {
            return Answer.deny(standing.status().name(), "PERM-4", standing, until);
        }
        if (state.undeliverable().contains(channel)) {
            return Answer.deny("UNDELIVERABLE", "PERM-5", standing, until);
        }
        LegalBasis basis = basis(state.profile().audience(), channel, standing);
        if (basis == null) {
            return Answer.deny("NO_BASIS", standing != null && standing.status() == Status.REFUSED ? "PERM-11" : "PERM-6", standing, until);
        }
        if (standing != null && standing.until() != null && today.isAfter(standing.until())) {
            return Answer.deny("NO_BASIS", "CONS-7", standing, until);
        }
        if (standing != null && standing.status() == Status.INFORMED && !isInformed(standing, at)) {
            return Answer.deny("NOT_INFORMED", "PERM-7", standing, until);
        }
        LocalDate pausedUntil = state.pausedUntil(purpose, channel);
        if (pausedUntil != null && !today.isAfter(pausedUntil)) {
            return Answer.deny("PAUSED", "PERM-PAUSE", standing, until);
        }
        return Answer.allow(standing, basis, until);
    }

    /** The matrix of PERM-6: the ground this standing gives on this channel, or null. */
    private static @Nullable LegalBasis basis(AudienceKind audience, Channel channel, @Nullable Standing standing) {
        Status status = standing == null ? Status.NONE : standing.status();
        return switch (status) {
            case GIVEN -> given(channel, standing);
            case INFORMED -> audience == AudienceKind.CONSUMER && channel != Channel.POST ? null : LegalBasis.LEGITIMATE_INTEREST;
            case NONE -> audience == AudienceKind.GENERIC ? LegalBasis.LEGITIMATE_INTEREST : null;
            case REFUSED, WITHDRAWN, OBJECTED -> null;
        };
    }

    private static @Nullable LegalBasis given(Channel channel, @Nullable Standing standing) {
        LegalBasis basis = standing == null ? null : standing.basis();
        return basis == LegalBasis.SOFT_OPT_IN && channel != Channel.EMAIL ? null : basis;
    }

    private static boolean isBlocked(ContactState state, @Nullable Standing standing) {
        boolean subscribed = standing != null && standing.status() == Status.GIVEN && standing.basis() == LegalBasis.CONSENT;
        return BlockedCategories.isNeverStored(state.profile().relationships())
                || BlockedCategories.hasNoTieOfItsOwn(state.profile().relationships()) && !subscribed;
    }

    private static boolean isInformed(Standing standing, Instant at) {
        return standing.informedAt() != null && !standing.informedAt().isAfter(at);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
