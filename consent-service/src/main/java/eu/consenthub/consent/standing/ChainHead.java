package eu.consenthub.consent.standing;

import java.util.UUID;

/** What a head says of the chain it ends: the number and the hash of the last entry. */
public record ChainHead(UUID contact, long sequence, byte[] hash) {}
