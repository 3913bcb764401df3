package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.RuleSet;
import org.jspecify.annotations.Nullable;

/** The matrix of PERM-6: which ground serves on which channel for which kind of contact. */
final class Matrix {

    private Matrix() {}

    /** The ground this standing gives, or null. */
    static @Nullable LegalBasis basis(AudienceKind audience, Channel channel, @Nullable Standing standing, RuleSet rules) {
        if (audience == AudienceKind.GENERIC && channel == Channel.EMAIL_TRACKING) {
            return null;
        }
        Status status = standing == null ? Status.NONE : standing.status();
        return switch (status) {
            case GIVEN, RECONFIRMED -> given(channel, standing);
            case INFORMED -> isInterestEnough(audience, channel, rules) ? LegalBasis.LEGITIMATE_INTEREST : null;
            case NONE, REQUESTED, PENDING_CONFIRMATION -> audience == AudienceKind.GENERIC ? LegalBasis.LEGITIMATE_INTEREST : null;
            case REFUSED, WITHDRAWN, OBJECTED, EXPIRED, INVALIDATED -> null;
        };
    }

    /** The rule by which there is none: what the person said, what time did, what was found invalid, or the matrix itself. */
    static String ruleWithout(@Nullable Standing standing) {
        if (standing == null) {
            return "PERM-6";
        }
        return switch (standing.status()) {
            case REFUSED -> "PERM-11";
            case EXPIRED -> standing.until() == null ? "PERM-6" : "CONS-7";
            case INVALIDATED -> standing.endedBy() == null ? "PERM-6" : standing.endedBy();
            case NONE, REQUESTED, PENDING_CONFIRMATION, GIVEN, RECONFIRMED, INFORMED, WITHDRAWN, OBJECTED -> "PERM-6";
        };
    }

    /** A sale founds e-mails only. */
    private static @Nullable LegalBasis given(Channel channel, @Nullable Standing standing) {
        LegalBasis basis = standing == null ? null : standing.basis();
        return basis == LegalBasis.SOFT_OPT_IN && channel != Channel.EMAIL ? null : basis;
    }

    /** Where information and the right to object are enough. */
    private static boolean isInterestEnough(AudienceKind audience, Channel channel, RuleSet rules) {
        return switch (channel) {
            case EMAIL -> audience != AudienceKind.CONSUMER;
            case PHONE -> audience != AudienceKind.CONSUMER || !rules.consumerCallsNeedConsent();
            case POST -> true;
            case SMS, AUTOMATED_CALL -> audience == AudienceKind.GENERIC;
            case EMAIL_TRACKING -> false;
        };
    }
}
