package eu.consenthub.consent.contact;

import java.time.Instant;

/** A contact as the vault has it. */
public record Contact(ContactId id, ContactData data, Instant createdAt) {}
