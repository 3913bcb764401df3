package eu.consenthub.notifier.permission;

import eu.consenthub.notifier.contract.FeedEvent;
import org.jspecify.annotations.Nullable;

/** One record of the consent feed at its place; without an event when its bytes could not be understood. */
record FeedRecord(int partition, long offset, @Nullable FeedEvent event) {}
