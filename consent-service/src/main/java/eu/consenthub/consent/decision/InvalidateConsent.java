package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Say that a permission is not, or no longer, valid; rule: the rule it breaks, e.g. CONS-6.
 *
 * @param restsOn the event that the permission meant rests on, so that one that came about since is left alone; null: whatever stands
 */
public record InvalidateConsent(PurposeKey purpose, Channel channel, String rule, @Nullable UUID restsOn) implements Command {

    public InvalidateConsent(PurposeKey purpose, Channel channel, String rule) {
        this(purpose, channel, rule, null);
    }

    boolean isAbout(@Nullable Standing current) {
        return restsOn == null || current != null && restsOn.equals(current.eventId());
    }
}
