package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.AudienceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Change what audiences are built from; null leaves a value as it is. */
public record ChangeAttributes(@Nullable AudienceKind audience, @Nullable String locale, @Nullable List<String> relationships,
        @Nullable List<String> tags) implements Command {}
