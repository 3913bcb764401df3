package eu.consenthub.consent.contact;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A stop that outlives the identity of whoever said it.
 *
 * @param purpose   what it is about; null: everything
 * @param channel   by which way; null: every way
 * @param objection an objection, else a withdrawal
 * @param since     when the person said so
 */
public record Suppression(@Nullable PurposeKey purpose, @Nullable Channel channel, boolean objection, Instant since) {

    /** The widest first, so that what it covers adds nothing. */
    public static final Comparator<Suppression> WIDEST_FIRST = Comparator
            .comparingInt((Suppression stop) -> (stop.purpose == null ? 0 : 2) + (stop.channel == null ? 0 : 1))
            .thenComparing(Suppression::since);

    public boolean isAboutEverything() {
        return purpose == null && channel == null;
    }

    public boolean covers(PurposeKey asked, Channel by) {
        return (purpose == null || purpose.equals(asked)) && (channel == null || channel == by);
    }

    Suppression by(Channel other) {
        return new Suppression(purpose, other, objection, since);
    }
}
