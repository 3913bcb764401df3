package eu.consenthub.consent.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which entries somebody wants to see; null sets no limit. From is included, to is not; both are of the act, not of its recording. */
public record LedgerFilter(@Nullable String purpose, @Nullable String channel, @Nullable Instant from, @Nullable Instant to,
        @Nullable String type) {}
