package eu.consenthub.consent.proof;

import eu.consenthub.verifier.chain.Finding;
import java.time.Instant;
import java.util.Optional;

/** What came out of looking through the whole ledger. */
record Verification(long entries, long contacts, long roots, Optional<Finding> firstBroken, Instant startedAt, Instant finishedAt) {}
