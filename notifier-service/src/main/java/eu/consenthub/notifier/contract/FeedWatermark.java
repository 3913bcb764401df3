package eu.consenthub.notifier.contract;

import java.time.Instant;

/**
 * Proof that whoever applied a partition of the feed up to {@code lastOffset} knows all that was decided up to {@code at}.
 * Public because the gate lives on it.
 */
public record FeedWatermark(int partition, Instant at, long lastOffset) {}
