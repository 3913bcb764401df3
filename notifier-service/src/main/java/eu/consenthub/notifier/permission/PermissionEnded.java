package eu.consenthub.notifier.permission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact withdrew from e-mail for a purpose, or objected to it. Public as what {@link EndedPermissions} is told.
 *
 * @param purpose null for every purpose
 * @param at when the ledger took it in
 */
public record PermissionEnded(UUID contactId, @Nullable String purpose, Instant at) {}
