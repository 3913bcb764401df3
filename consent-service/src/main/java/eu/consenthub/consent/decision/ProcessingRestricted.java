package eu.consenthub.consent.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Storage only (Art. 18). caseId: the case that asked for it, if any. */
public record ProcessingRestricted(@Nullable UUID caseId) implements Event {}
