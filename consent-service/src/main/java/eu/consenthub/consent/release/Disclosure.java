package eu.consenthub.consent.release;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.policy.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that addresses left the vault; public because lists leave it by another door than mails.
 *
 * @param recipient user name of whoever got them
 * @param purpose key of the purpose; of several, separated by commas
 * @param reason what they were for, e.g. {@code CAMPAIGN}
 * @param reference the campaign, list or request they were for, if it was for one
 * @param contacts whose they were; nobody's when the address is not a contact's yet
 */
public record Disclosure(UUID releaseId, String recipient, String purpose, Channel channel, String reason, @Nullable String reference,
        List<ContactId> contacts, Instant at) {}
