package eu.consenthub.verifier.chain;

import java.util.UUID;

/**
 * An entry as far as its chain is concerned.
 *
 * @param position place in the whole ledger
 * @param sequence place in the chain of its contact, from 1
 * @param intact   whether the hash stored is the one that its content and {@code previousHash} give
 */
public record Link(long position, UUID contactId, long sequence, byte[] previousHash, byte[] hash, boolean intact) {}
