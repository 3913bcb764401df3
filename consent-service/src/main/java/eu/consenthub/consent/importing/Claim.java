package eu.consenthub.consent.importing;

import java.time.Instant;
import java.util.UUID;

/**
 * An import that this worker may go on with, as long as its lease holds.
 *
 * @param owner      who holds the lease; a fresh one for every claim, so that a former holder is fenced off
 * @param mapping    the caller's mapping, JSON
 * @param receivedAt when the file was stored: no date in it can be later
 * @param from       where to go on
 */
record Claim(UUID importId, UUID owner, String mapping, long size, Instant receivedAt, FilePosition from) {}
