package eu.consenthub.consent.proof;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an authority vouched for.
 *
 * @param authority URL that was asked
 * @param token     TimeStampToken (RFC 3161) in DER over the SHA-256 of the root's signature
 */
record Timestamp(LocalDate day, String authority, Instant stampedAt, byte[] token) {}
