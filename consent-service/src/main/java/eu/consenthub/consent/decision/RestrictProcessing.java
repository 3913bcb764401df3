package eu.consenthub.consent.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Store only from now on (Art. 18); the case that asks for it, if any. */
public record RestrictProcessing(@Nullable UUID caseId) implements Command {}
