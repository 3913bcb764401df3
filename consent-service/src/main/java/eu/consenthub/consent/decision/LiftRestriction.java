package eu.consenthub.consent.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** End the restriction, after the person was told. */
public record LiftRestriction(@Nullable UUID caseId) implements Command {}
