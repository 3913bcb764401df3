package eu.consenthub.consent.listing;

import eu.consenthub.consent.decision.Profile;
import eu.consenthub.consent.policy.AudienceKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "ListFilters", description = "Whom the list is meant for: contacts that have one of the values of each filter; a filter left out or empty asks for nothing.")
record ListFilters(
        @Schema(description = "Which regime applies.") @Size(max = 3) @Nullable List<@NotNull AudienceKind> audiences,
        @Schema(description = "Languages.", example = "[\"fr\"]") @Size(max = 2) @Nullable List<@NotNull @Pattern(regexp = "fr|en", message = "must be fr or en") String> locales,
        @Schema(description = "Ties to the company.", example = "[\"CUSTOMER\"]") @Size(max = 20) @Nullable List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "must be UPPER_SNAKE, at most 40 characters") String> relationships,
        @Schema(description = "Labels.", example = "[\"lyon-2026\"]") @Size(max = 50) @Nullable List<@NotNull @Size(max = 60) String> tags) {

    static final ListFilters NONE = new ListFilters(List.of(), List.of(), List.of(), List.of());

    ListFilters {
        audiences = audiences == null ? List.of() : audiences;
        locales = locales == null ? List.of() : locales;
        relationships = relationships == null ? List.of() : relationships;
        tags = tags == null ? List.of() : tags;
    }

    boolean match(Profile profile) {
        return isOneOf(List.of(profile.audience()), audiences) && isOneOf(List.of(profile.locale()), locales)
                && isOneOf(profile.relationships(), relationships) && isOneOf(profile.tags(), tags);
    }

    private static boolean isOneOf(List<?> has, @Nullable List<?> wanted) {
        return wanted == null || wanted.isEmpty() || !Collections.disjoint(has, wanted);
    }
}
