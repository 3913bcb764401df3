package eu.consenthub.consent.ledger;

import eu.consenthub.consent.policy.Sha256;

/** Same client and key, same answer; with another request it is a conflict. Clients are e.g. a user's name or {@code import:<file digest>}. */
public record IdempotencyKey(String client, String key, Sha256 request) {}
