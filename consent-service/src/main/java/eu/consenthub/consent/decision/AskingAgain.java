package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.Periods;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * CONS-9: who has said no, or has not answered, is not asked again for the same for a while. Public because whoever makes a list
 * of people to ask must leave these out.
 */
public final class AskingAgain {

    private AskingAgain() {}

    /**
     * The first day (Europe/Paris) on which the company may ask for this again; null when there is nothing to wait for. Who has
     * withdrawn or objected is never asked again: {@link RequestConsent} is refused whatever the day.
     */
    public static @Nullable LocalDate earliestDay(ContactState state, PurposeKey purpose, Channel channel, Periods periods) {
        Standing standing = state.standing(purpose, channel).orElse(null);
        if (standing == null) {
            return null;
        }
        LocalDate refused = standing.status() == Status.REFUSED ? RetentionClock.parisDate(standing.since()) : null;
        LocalDate asked = standing.request() == null ? null : RetentionClock.parisDate(standing.request().at());
        LocalDate from = refused == null || asked != null && asked.isAfter(refused) ? asked : refused;
        return from == null ? null : from.plus(periods.askAgain());
    }
}
