package eu.consenthub.consent.history;

import eu.consenthub.consent.decision.Occasion;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** May somebody be written to about this, by this channel, at this instant? Instants in microseconds, as the ledger keeps them. */
record Question(PurposeKey purpose, Channel channel, Instant at, boolean isPast, Occasion occasion) {

    /** The question as asked now, after these attempts to call; at null means now. */
    static Question of(PurposeKey purpose, Channel channel, @Nullable Instant at, Instant now, List<Instant> attempts) {
        Instant instant = (at == null ? now : at).truncatedTo(ChronoUnit.MICROS);
        return new Question(purpose, channel, instant, at != null && at.isBefore(now), Occasion.call(attempts));
    }
}
