package eu.consenthub.consent.standing;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.policy.Sha256;

/** The end of a contact's chain: the state there and the hash of the last event. */
public record Head(ContactId contactId, ContactState state, Sha256 hash) {}
