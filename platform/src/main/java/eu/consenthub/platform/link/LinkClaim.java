package eu.consenthub.platform.link;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a genuine token says.
 *
 * @param purpose the purpose key (or another short reference) the link was minted for; null when it is for the contact as a whole
 */
public record LinkClaim(LinkKind kind, UUID contactId, @Nullable String purpose) {}
