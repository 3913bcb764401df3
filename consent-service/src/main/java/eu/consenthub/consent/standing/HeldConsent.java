package eu.consenthub.consent.standing;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import java.util.UUID;

/** A consent that stood when it was looked up, and the event it rested on then. */
public record HeldConsent(ContactId contactId, PurposeKey purpose, Channel channel, UUID eventId) {}
