package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.RuleSet;
import eu.consenthub.consent.policy.Rules;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** May this message go to this person at this instant? The first line of PERM that fails is the answer; unknown means no. */
public final class Permission {

    private Permission() {}

    /** Is there a permission at an instant? From the state as it was known then and by the rules in force then: PERM-1 to PERM-7. */
    public static Answer evaluate(ContactState state, PurposeKey purpose, Channel channel, Instant at, Rules rules) {
        if (!state.isKnown()) {
            return Answer.unknownPerson();
        }
        RuleSet set = rules.at(at);
        Standing standing = state.standing(purpose, channel).orElse(null);
        LocalDate today = RetentionClock.parisDate(at);
        LocalDate lastDay = RetentionClock.lastDayOfUse(state, set.periods());
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
        if (isUndeliverable(state, channel)) {
            return Answer.deny("UNDELIVERABLE", "PERM-5", standing, until);
        }
        LegalBasis basis = Matrix.basis(state.profile().audience(), channel, standing, set);
        if (basis == null) {
            return Answer.deny("NO_BASIS", Matrix.ruleWithout(standing), standing, until);
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

    /** May this very message go, or this call be made, at this instant? All of PERM. */
    public static Answer evaluate(ContactState state, PurposeKey purpose, Channel channel, Instant at, Rules rules, Occasion occasion) {
        if (occasion.service()) {
            return service(state, channel);
        }
        Answer answer = evaluate(state, purpose, channel, at, rules);
        if (!answer.isAllowed()) {
            return answer;
        }
        AudienceKind audience = state.profile().audience();
        if (answer.basis() == LegalBasis.LEGITIMATE_INTEREST && audience == AudienceKind.PRO_NAMED && !occasion.concernsTheProfession()) {
            return answer.butDeny("OUT_OF_SCOPE", "PERM-8");
        }
        if (!occasion.inOrder()) {
            return answer.butDeny("BAD_MESSAGE", "PERM-9");
        }
        if (!isCall(channel) || audience != AudienceKind.CONSUMER) {
            return answer;
        }
        if (!CallTimes.isOpen(at)) {
            return answer.butDeny("CALL_WINDOW", "PERM-10");
        }
        return CallTimes.isUsedUp(occasion.callAttempts(), at) ? answer.butDeny("CALL_QUOTA", "PERM-14") : answer;
    }

    /** No permission is needed for it, but a person must be there, and reachable (PERM-13). */
    private static Answer service(ContactState state, Channel channel) {
        if (!state.isKnown()) {
            return Answer.unknownPerson();
        }
        if (BlockedCategories.isNeverStored(state.profile().relationships())) {
            return Answer.deny("BLOCKED_CATEGORY", "PERM-1", null, null);
        }
        if (state.erased()) {
            return Answer.deny("ERASED", "PERM-2", null, null);
        }
        return isUndeliverable(state, channel) ? Answer.deny("UNDELIVERABLE", "PERM-5", null, null) : Answer.outsideOfThese();
    }

    private static boolean isBlocked(ContactState state, @Nullable Standing standing) {
        boolean subscribed = standing != null && standing.status().isGiven() && standing.basis() == LegalBasis.CONSENT;
        return BlockedCategories.isNeverStored(state.profile().relationships())
                || BlockedCategories.hasNoTieOfItsOwn(state.profile().relationships()) && !subscribed;
    }

    private static boolean isCall(Channel channel) {
        return channel == Channel.PHONE || channel == Channel.AUTOMATED_CALL;
    }

    private static boolean isUndeliverable(ContactState state, Channel channel) {
        return state.undeliverable().contains(channel) || state.undeliverable().contains(channel.contactPoint());
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
