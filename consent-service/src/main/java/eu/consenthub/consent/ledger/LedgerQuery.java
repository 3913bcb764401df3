package eu.consenthub.consent.ledger;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which entries are wanted; null sets no limit. from and to limit occurredAt, from included, to excluded; type is an event's name. */
public record LedgerQuery(@Nullable PurposeKey purpose, @Nullable Channel channel, @Nullable Instant from, @Nullable Instant to,
        @Nullable String type) {

    public static final LedgerQuery ALL = new LedgerQuery(null, null, null, null, null);
}
