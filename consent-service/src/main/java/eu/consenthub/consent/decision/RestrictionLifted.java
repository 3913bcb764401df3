package eu.consenthub.consent.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The restriction ended, after the person was told (Art. 18(3)). */
public record RestrictionLifted(@Nullable UUID caseId) implements Event {}
