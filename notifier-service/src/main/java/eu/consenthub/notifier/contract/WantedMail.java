package eu.consenthub.notifier.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * A service mail that is wanted; public because the room servicemail sends it.
 *
 * @param confirmation false when it is of a kind this service does not know
 * @param expiresAt    from when on it may not go out any more
 */
public record WantedMail(UUID mailId, boolean confirmation, String locale, Instant requestedAt, Instant expiresAt) {}
